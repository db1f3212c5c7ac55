/** Weights by line and column, of which few are not 0: line i's stand at `starts[i]` up to `starts[i + 1]`. */
export interface Table {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Columns (so many) become lines, and lines columns, ascending; weights of 0 are left out. With `names`
 * a column becomes the line of its name.
 */
export function transpose(
  { starts, columns, weights }: Table,
  width: number,
  names?: Uint32Array,
): Table {
  const lineOf = names === undefined ? columns : renamed(columns, names);
  const turned = new Uint32Array(width + 1);
  for (let at = 0; at < lineOf.length; at += 1) {
    if (weights[at]! > 0) turned[lineOf[at]! + 1]! += 1;
  }
  for (let column = 0; column < width; column += 1) turned[column + 1]! += turned[column]!;
  const next = turned.slice();
  const total = turned[width]!;
  const lines = { columns: new Uint32Array(total), weights: new Float32Array(total) };
  for (let line = 0; line + 1 < starts.length; line += 1) {
    const end = starts[line + 1]!;
    for (let at = starts[line]!; at < end; at += 1) {
      const weight = weights[at]!;
      if (weight === 0) continue;
      const place = next[lineOf[at]!]!++;
      lines.columns[place] = line;
      lines.weights[place] = weight;
    }
  }
  return { starts: turned, ...lines };
}

function renamed(columns: Uint32Array, names: Uint32Array): Uint32Array {
  const lines = new Uint32Array(columns.length);
  for (let at = 0; at < columns.length; at += 1) lines[at] = names[columns[at]!]!;
  return lines;
}
