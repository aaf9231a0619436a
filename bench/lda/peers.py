"""Fits a topic model with a Python library and prints the CPU seconds of the fit, without reading and set-up.

Usage: peers.py LIBRARY TOPICS PASSES FILE     FILE: one document a line, words separated by blanks.
"""
import sys
import time

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
    model = LatentDirichletAllocation(
        topics, doc_topic_prior=5 / topics, topic_word_prior=0.01, max_iter=passes, random_state=1, n_jobs=1
    )
    start = time.process_time()
    model.fit(counts)
elif library == "tomotopy":
    import tomotopy

    model = tomotopy.LDAModel(k=topics, alpha=5 / topics, eta=0.01, seed=1)
    model.optim_interval = 0  # alpha stays as it is, as everywhere else
    for words in documents:
        if words:
            model.add_doc(words)
    model.train(0)
    start = time.process_time()
    model.train(passes, workers=1)
print(time.process_time() - start)
