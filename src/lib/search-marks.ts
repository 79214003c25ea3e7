import { tokensOf } from "./search-tokens.ts";

/** A piece of a passage; `hit` pieces are words of the query. */
export interface Piece {
  text: string;
  hit: boolean;
}

const pieces =
  /\p{Nd}{1,3}(?:[.,]\p{Nd}{3})+(?!\p{Nd})|(?:(?!\p{Script=Han}|\p{Script=Hangul})[\p{L}\p{M}\p{N}])+|[^\p{L}\p{N}]+|[\p{Script=Han}\p{Script=Hangul}]+|./gu;

/** Split a passage so that the words of a query can be marked in it, whatever their tone marks. */
export function markedPieces(text: string, query: string, stemmed = false): Piece[] {
  const wanted = new Set(tokensOf(query, stemmed).map((token) => token.f));
  const found: Piece[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = found.at(-1);
    if (last?.hit === hit) last.text += piece;
    else found.push({ text: piece, hit });
  };
  for (const [piece] of text.normalize("NFC").matchAll(pieces)) {
    const tokens = tokensOf(piece, stemmed);
    if (tokens.length === 0) {
      add(piece, false);
    } else if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(piece)) {
      const characters = [...piece];
      const hit = characters.map(() => false);
      for (const [index, token] of tokens.entries())
        if (wanted.has(token.f)) for (let at = index; at < index + [...token.f].length; at++) hit[at] = true;
      for (const [index, character] of characters.entries()) add(character, hit[index]!);
    } else {
      add(piece, wanted.has(tokens[0]!.f));
    }
  }
  return found;
}
