"""Fits a topic model with a Python library and prints the CPU seconds of the fit, without reading and set-up.

Usage: peers.py LIBRARY TOPICS PASSES FILE     FILE: one document a line, words separated by blanks.
"""
import os
import sys
import time

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")  # before the first import of numpy

library, topics, passes, path = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
documents = [line.split() for line in open(path, encoding="utf-8")]

if library == "gensim":
    from gensim.corpora import Dictionary
    from gensim.models import LdaModel

    dictionary = Dictionary(documents)
    bags = [dictionary.doc2bow(words) for words in documents]
    start = time.process_time()
    LdaModel(bags, topics, dictionary, passes=passes, alpha=5 / topics, eta=0.01, random_state=1, eval_every=None)
elif library == "scikit-learn":
    from sklearn.decomposition import LatentDirichletAllocation
    from sklearn.feature_extraction.text import CountVectorizer

    counts = CountVectorizer(analyzer=lambda words: words).fit_transform(documents)
    class Timed(LatentDirichletAllocation):
        """fit ends with one more pass over the documents, for the perplexity: the clock stops before it."""

        def _e_step(self, X, cal_sstats, random_init, parallel=None):
            if not cal_sstats:
                self.end = time.process_time()
            return super()._e_step(X, cal_sstats, random_init, parallel)

    model = Timed(
        topics, doc_topic_prior=5 / topics, topic_word_prior=0.01, max_iter=passes, random_state=1, n_jobs=1
    )
    start = time.process_time()
    model.fit(counts)
    print(model.end - start)
    sys.exit()
elif library == "tomotopy":
    import tomotopy

    model = tomotopy.LDAModel(k=topics, alpha=5 / topics, eta=0.01, seed=1)
    model.optim_interval = 0  # alpha stays as it is, as everywhere else
    for words in documents:
        if words:
            model.add_doc(words)
    model.train(0, workers=1)
    start = time.process_time()
    model.train(passes, workers=1)
print(time.process_time() - start)
