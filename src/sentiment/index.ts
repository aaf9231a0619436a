export * from './cnn-lstm';
