// Added to nodejieba by compile-nodejieba.cjs: where the words of a text end, by jieba's own dictionary and hidden Markov model, and
// the same words as its `cut`. They come as numbers in an array that the caller keeps, because making a string a word took longer than
// finding the words; and jieba's tree of hash maps, a miss of the cache a step, is first copied into flat arrays.
// Reads members that jieba keeps private: compiled with -fno-access-control.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include <napi.h>

#include "cppjieba/Jieba.hpp"

namespace word_ends {

using cppjieba::DictTrie;
using cppjieba::HMMModel;
using cppjieba::MIN_DOUBLE;
using cppjieba::TrieNode;

/** A rune beyond this one is rare: what is known of it is looked up in jieba's own maps. */
const uint32_t basicPlane = 0x10000;
const int states = HMMModel::STATUS_SUM;

/** The children of a node stand one behind the other, in the order of their runes. */
struct Node {
  double weight;
  /** The first child; the children end where those of the next node begin. */
  uint32_t children;
  bool isWord;
};

class WordEnds {
 public:
  explicit WordEnds(const cppjieba::Jieba& jieba)
      : dictionary_(jieba.dict_trie_), model_(jieba.model_), separators_(jieba.mix_seg_.symbols_) {
    copyTree(dictionary_.trie_->root_);
    copyModel();
  }

  /** Writes the end of each word in code units; returns their number, -1 where half of a surrogate pair stands alone. */
  int64_t find(const char16_t* text, size_t length, uint32_t* ends) {
    if (!decode(text, length)) return -1;
    found_.clear();
    const uint32_t count = runes_.size();
    for (uint32_t start = 0; start < count;) {
      uint32_t end = start;
      while (end < count && !isSeparator(runes_[end])) end++;
      if (end == start) end++;
      cutByDictionary(start, end);
      start = end;
    }
    for (size_t i = 0; i < found_.size(); i++) ends[i] = places_[found_[i]];
    return found_.size();
  }

 private:
  void copyTree(const TrieNode* root) {
    std::vector<const TrieNode*> queue{root};
    add(0, {0, 0, false});
    std::vector<std::pair<uint32_t, const TrieNode*>> children;
    for (size_t i = 0; i < queue.size(); i++) {
      nodes_[i].children = nodes_.size();
      if (queue[i]->next == nullptr) continue;
      children.assign(queue[i]->next->begin(), queue[i]->next->end());
      std::sort(children.begin(), children.end());
      for (const auto& [rune, child] : children) {
        const auto* unit = child->ptValue;
        add(rune, {unit == nullptr ? dictionary_.min_weight_ : unit->weight, 0, unit != nullptr});
        queue.push_back(child);
      }
    }
    add(0, {0, static_cast<uint32_t>(nodes_.size()), false});
    ofFirst_.assign(basicPlane, 0);
    for (uint32_t i = nodes_[0].children; i < nodes_[1].children; i++) {
      if (runeOf_[i] < basicPlane) ofFirst_[runeOf_[i]] = i;
    }
  }

  void add(uint32_t rune, const Node& node) {
    runeOf_.push_back(rune);
    nodes_.push_back(node);
  }

  void copyModel() {
    rowOf_.assign(basicPlane, 0);
    emissions_.assign(states, MIN_DOUBLE);
    for (int state = 0; state < states; state++) {
      for (const auto& [rune, probability] : *model_.emitProbVec[state]) {
        if (rune >= basicPlane) continue;
        if (rowOf_[rune] == 0) {
          rowOf_[rune] = emissions_.size();
          emissions_.resize(emissions_.size() + states, MIN_DOUBLE);
        }
        emissions_[rowOf_[rune] + state] = probability;
      }
    }
  }

  bool isSeparator(uint32_t rune) const { return separators_.find(rune) != separators_.end(); }

  /** The child of a node; 0 where it has none of this rune. */
  uint32_t childOf(uint32_t node, uint32_t rune) const {
    if (node == 0 && rune < basicPlane) return ofFirst_[rune];
    uint32_t low = nodes_[node].children;
    const uint32_t end = nodes_[node + 1].children;
    for (uint32_t high = end; low < high;) {
      const uint32_t middle = (low + high) / 2;
      if (runeOf_[middle] < rune) low = middle + 1;
      else high = middle;
    }
    return low < end && runeOf_[low] == rune ? low : 0;
  }

  bool decode(const char16_t* text, size_t length) {
    runes_.clear();
    places_.assign(1, 0);
    for (size_t i = 0; i < length; i++) {
      uint32_t rune = text[i];
      if (rune >= 0xd800 && rune < 0xe000) {
        if (rune >= 0xdc00 || i + 1 == length || (text[i + 1] & 0xfc00) != 0xdc00) return false;
        rune = 0x10000 + ((rune - 0xd800) << 10) + (text[++i] - 0xdc00);
      }
      runes_.push_back(rune);
      places_.push_back(i + 1);
    }
    return true;
  }

  /** jieba's MixSegment::Cut and MPSegment::CalcDP: the likeliest words of the dictionary, and the model where single ones stand in a row. */
  void cutByDictionary(uint32_t start, uint32_t end) {
    const uint32_t count = end - start;
    best_.resize(count + 1);
    lengths_.resize(count);
    best_[count] = 0;
    for (uint32_t i = count; i-- > 0;) {
      uint32_t node = childOf(0, runes_[start + i]);
      best_[i] = (0.0 + best_[i + 1]) + (node == 0 ? dictionary_.min_weight_ : nodes_[node].weight);
      lengths_[i] = 1;
      const uint32_t limit = std::min<size_t>(count, i + cppjieba::MAX_WORD_LENGTH);
      for (uint32_t j = i + 1; node != 0 && j < limit; j++) {
        node = childOf(node, runes_[start + j]);
        if (node == 0 || !nodes_[node].isWord) continue;
        const double value = (0.0 + best_[j + 1]) + nodes_[node].weight;
        if (value > best_[i]) {
          best_[i] = value;
          lengths_[i] = j + 1 - i;
        }
      }
    }
    for (uint32_t i = 0; i < count;) {
      uint32_t last = i;
      while (last < count && lengths_[last] == 1 && !dictionary_.IsUserDictSingleChineseWord(runes_[start + last])) last++;
      if (last > i) cutByLetters(start + i, start + last);
      else {
        last += lengths_[i];
        found_.push_back(start + last);
      }
      i = last;
    }
  }

  /** HMMSegment::Cut: words and numbers in ASCII as they stand, all else by the model. */
  void cutByLetters(uint32_t start, uint32_t end) {
    for (uint32_t i = start; i < end;) {
      uint32_t last = i;
      while (last < end && runes_[last] >= 0x80) last++;
      if (last > i) cutByModel(i, last);
      else {
        last++;
        if (isLetter(runes_[i])) while (last < end && (isLetter(runes_[last]) || isDigit(runes_[last]))) last++;
        else if (isDigit(runes_[i])) while (last < end && (isDigit(runes_[last]) || runes_[last] == '.')) last++;
        found_.push_back(last);
      }
      i = last;
    }
  }

  static bool isLetter(uint32_t rune) { return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z'); }
  static bool isDigit(uint32_t rune) { return rune >= '0' && rune <= '9'; }

  double emission(int state, uint32_t rune) const {
    if (rune < basicPlane) return emissions_[rowOf_[rune] + state];
    return model_.GetEmitProb(model_.emitProbVec[state], rune, MIN_DOUBLE);
  }

  /** HMMSegment::Viterbi, sum by sum in its order. */
  void cutByModel(uint32_t start, uint32_t end) {
    const uint32_t count = end - start;
    if (count == 1) return found_.push_back(end);
    paths_.resize(count * states);
    double weights[states];
    for (int state = 0; state < states; state++) weights[state] = model_.startProb[state] + emission(state, runes_[start]);
    for (uint32_t x = 1; x < count; x++) {
      double next[states];
      for (int state = 0; state < states; state++) {
        next[state] = MIN_DOUBLE;
        uint8_t path = HMMModel::E;
        const double emitted = emission(state, runes_[start + x]);
        for (int before = 0; before < states; before++) {
          const double weight = weights[before] + model_.transProb[before][state] + emitted;
          if (weight > next[state]) {
            next[state] = weight;
            path = before;
          }
        }
        paths_[x * states + state] = path;
      }
      std::copy(next, next + states, weights);
    }
    status_.resize(count);
    uint8_t state = weights[HMMModel::E] >= weights[HMMModel::S] ? HMMModel::E : HMMModel::S;
    for (uint32_t x = count; x-- > 0;) {
      status_[x] = state;
      if (x > 0) state = paths_[x * states + state];
    }
    // A word ends at E and S.
    for (uint32_t x = 0; x < count; x++) if (status_[x] % 2 == 1) found_.push_back(start + x + 1);
  }

  const DictTrie& dictionary_;
  const HMMModel& model_;
  const std::unordered_set<cppjieba::Rune>& separators_;
  /** By breadth, and apart the rune that leads to each, which is what a search passes. */
  std::vector<Node> nodes_;
  std::vector<uint32_t> runeOf_;
  /** The node of each first rune of the basic plane; 0 for none. */
  std::vector<uint32_t> ofFirst_;
  std::vector<uint32_t> rowOf_;
  std::vector<double> emissions_;
  /** Of the text at hand: its runes, where each begins in code units, and the runes before which words end. */
  std::vector<uint32_t> runes_, places_, found_;
  std::vector<double> best_;
  std::vector<uint32_t> lengths_;
  std::vector<uint8_t> paths_, status_;
};

/**
 * The function of the addon: `wordEnds(text, ends)` fills a Uint32Array, at least as long as the text, and returns the number of words,
 * or -1 where it is for `cut` to say what is in the text.
 */
inline Napi::Value call(const Napi::CallbackInfo& info, const cppjieba::Jieba* jieba, std::shared_ptr<WordEnds>& copy) {
  const Napi::Env env = info.Env();
  if (jieba == nullptr) return Napi::Number::New(env, -1);
  if (!copy) copy = std::make_shared<WordEnds>(*jieba);
  static thread_local std::vector<char16_t> text;
  size_t length = 0;
  napi_get_value_string_utf16(env, info[0], nullptr, 0, &length);
  if (text.size() < length + 1) text.resize(2 * (length + 1));
  napi_get_value_string_utf16(env, info[0], text.data(), text.size(), &length);
  auto ends = info[1].As<Napi::Uint32Array>();
  if (ends.ElementLength() < length) return Napi::Number::New(env, -1);
  return Napi::Number::New(env, static_cast<double>(copy->find(text.data(), length, ends.Data())));
}

}  // namespace word_ends
