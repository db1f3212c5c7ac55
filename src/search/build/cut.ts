import type { Sequence } from './recurring.ts';

const CHINESE = /^\p{Script=Han}+$/u;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** The texts' words one after the other; what is not Chinese ends a run, as a text does. */
export function cut(
  texts: readonly string[],
  wordsOf: (text: string) => readonly string[],
): Sequence {
  const numbers = new Map<string, number>();
  const words = [''];
  const ids: number[] = [];
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = CHINESE.test(word) ? words.push(word) - 1 : 0;
        numbers.set(word, number);
      }
      ids.push(number);
    }
    ids.push(0);
  }
  return { ids: Uint32Array.from(ids), words };
}

/** Several sequences as one, with one number for each word. */
export function joined(sequences: readonly Sequence[]): Sequence {
  const numbers = new Map([['', 0]]);
  const ids = new Uint32Array(sequences.reduce((sum, { ids }) => sum + ids.length, 0));
  let at = 0;
  for (const sequence of sequences) {
    const known = Uint32Array.from(sequence.words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
    ids.set(
      sequence.ids.map((id) => known[id]!),
      at,
    );
    at += sequence.ids.length;
  }
  return { ids, words: [...numbers.keys()] };
}

/** A sequence to be kept on this machine: the number of places, the places, the words. */
export function toBytes({ ids, words }: Sequence): Uint8Array {
  const names = ENCODER.encode(words.join('\n'));
  const bytes = new Uint8Array(4 + ids.byteLength + names.length);
  bytes.set(new Uint8Array(Uint32Array.of(ids.length).buffer));
  bytes.set(new Uint8Array(ids.buffer), 4);
  bytes.set(names, 4 + ids.byteLength);
  return bytes;
}

/** What `toBytes` was given. */
export function fromBytes(bytes: Uint8Array): Sequence {
  // Numbers of four bytes must begin at a place that four divides: in a copy they do.
  const { buffer } = new Uint8Array(bytes);
  const [length = 0] = new Uint32Array(buffer, 0, 1);
  const ids = new Uint32Array(buffer, 4, length);
  return { ids, words: DECODER.decode(new Uint8Array(buffer, 4 + ids.byteLength)).split('\n') };
}
