// Added to nodejieba by compile-nodejieba.cjs: a dictionary that forgets the words that were added to it. jieba itself would have to read
// its file again, most of a second: it can delete a word, but not put back the entry that the word has replaced.
// Reads members that jieba keeps private: compiled with -fno-access-control.
#include <string>
#include <utility>
#include <vector>

#include "cppjieba/Jieba.hpp"

namespace added_words {

class AddedWords {
 public:
  /** jieba's InsertUserWord, which notes what stood in the word's place. */
  bool add(cppjieba::Jieba& jieba, const std::string& word, const std::string& tag) {
    cppjieba::Unicode runes;
    if (!cppjieba::DecodeUTF8RunesInString(word, runes) || runes.empty()) return false;
    const cppjieba::TrieNode* place = placeOf(jieba, runes);
    const cppjieba::DictUnit* before = place == nullptr ? nullptr : place->ptValue;
    if (!jieba.InsertUserWord(word, tag)) return false;
    replaced_.emplace_back(placeOf(jieba, runes), before);
    return true;
  }

  /** Puts back what stood there, the last word first: one may have been added twice. */
  void forget(cppjieba::Jieba& jieba) {
    for (; !replaced_.empty(); replaced_.pop_back()) {
      replaced_.back().first->ptValue = replaced_.back().second;
      jieba.dict_trie_.active_node_infos_.pop_back();
    }
  }

  /** The dictionary was read anew. */
  void clear() { replaced_.clear(); }

 private:
  static cppjieba::TrieNode* placeOf(cppjieba::Jieba& jieba, const cppjieba::Unicode& runes) {
    cppjieba::TrieNode* node = jieba.dict_trie_.trie_->root_;
    for (const cppjieba::Rune rune : runes) {
      if (node->next == nullptr) return nullptr;
      const auto child = node->next->find(rune);
      if (child == node->next->end()) return nullptr;
      node = child->second;
    }
    return node;
  }

  std::vector<std::pair<cppjieba::TrieNode*, const cppjieba::DictUnit*>> replaced_;
};

}  // namespace added_words
