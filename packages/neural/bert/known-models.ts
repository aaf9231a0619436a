/** A published model, pinned: the same bytes for everybody. */
export interface KnownModel {
  /** `owner/name` on the hub. */
  repository: string;
  /** The commit that is fetched. */
  revision: string;
  /** SHA-256 of its files, as far as they are known; the others are checked against what the hub says. */
  sha256: Record<string, string>;
}

/** Both are by Google (Devlin et al. 2019), Apache License 2.0. */
export const knownModels: Record<string, KnownModel> = {
  'bert-base-chinese': {
    repository: 'google-bert/bert-base-chinese',
    revision: '8f23c25b06e129b6c986331a13d8d025a92cf0ea',
    sha256: {
      'config.json': '88af762cfb15fa9ce183c84dcbfdc9d635196ba635dfe81f265fdd21d67f4c4c',
      'model.safetensors': '3404a1ffd8da507042e8161013ba2a4fc49858b4e3f8fbf5ce5724f94883aec3',
      'tokenizer_config.json': '0f6d13e6f4da6f9e24f22ada6bc3be571123d858d7c0c05a8a7cd55a9c23c2e8',
      'vocab.txt': '45bbac6b341c319adc98a532532882e91a9cefc0329aa57bac9ae761c27b291c',
    },
  },
  'bert-base-uncased': {
    repository: 'google-bert/bert-base-uncased',
    revision: '86b5e0934494bd15c9632b12f734a8a67f723594',
    sha256: {
      'config.json': '7160e1553ad2ca51d8c1cb066be533db31826e12d173824c1bb0cb1a4f187d20',
      'model.safetensors': '68d45e234eb4a928074dfd868cead0219ab85354cc53d20e772753c6bb9169d3',
      'tokenizer_config.json': 'a025160ef0431f1a392f6f050c1310f4c5d9fb6f275932dbccba73c4d214bf10',
      'vocab.txt': '07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3',
    },
  },
};
