let convert: ((text: string) => string) | undefined;
/** 1 for each code unit that the conversion changes, so that simplified text is recognised without converting it. */
let traditionalCharacters: Uint8Array | undefined;

function prepare(): void {
  const opencc = require('opencc-js/t2cn') as {
    Converter(options: { from: string; to: string }): (text: string) => string;
  };
  convert = opencc.Converter({ from: 't', to: 'cn' });
  traditionalCharacters = new Uint8Array(65536);
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    if (convert(character) !== character) traditionalCharacters[code] = 1;
  }
}

/** Traditional Chinese to simplified (OpenCC's phrase and character tables); text without traditional characters returns as it is. */
export function toSimplified(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400) continue;
    if (!convert || !traditionalCharacters) prepare();
    if (traditionalCharacters?.[code] === 1) return convert?.(text) ?? text;
  }
  return text;
}
