"""gensim's side of bench/vectors.ts.

peer.py train SENTENCES OUT DIMENSION SEED   trains with one worker, writes OUT in word2vec's binary format and prints the
                                             CPU seconds of counting the words and training.
peer.py open TEXT BINARY                     opens both files and prints "words dimension" when they hold the same.
"""
import sys
import time

from gensim.models import KeyedVectors, Word2Vec

if sys.argv[1] == "train":
    sentences = [line.split() for line in open(sys.argv[2], encoding="utf-8")]
    settings = dict(window=5, negative=5, epochs=5, min_count=5, sample=1e-3, alpha=0.025, sg=1, workers=1)
    start = time.process_time()
    model = Word2Vec(sentences, vector_size=int(sys.argv[4]), seed=int(sys.argv[5]), **settings)
    print(time.process_time() - start)
    model.wv.save_word2vec_format(sys.argv[3], binary=True)
else:
    text = KeyedVectors.load_word2vec_format(sys.argv[2])
    binary = KeyedVectors.load_word2vec_format(sys.argv[3], binary=True)
    assert text.index_to_key == binary.index_to_key and (text.vectors == binary.vectors).all()
    print(len(text), text.vector_size)
