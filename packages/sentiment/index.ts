export * from './classifier';
export * from './cnn-lstm';
