import type { Cell, Table } from './csv.ts';

/** A record before it is a row: plain values, lists, records in records. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Rows as a table. A record within a record becomes columns named by the way to them (`evidence.a`);
 * a list of plain values one cell, parted by `; `; all else the JSON it is. A column stands where its
 * name is first met, rows without it have an empty cell.
 */
export function toTable(rows: readonly Row[]): Table {
  const places = new Map<string, number>();
  const flat = rows.map((row) => {
    const cells: Cell[] = [];
    fill(cells, row, '', places);
    return cells;
  });
  const columns = [...places.keys()];
  // A column that is empty in one row (`issuer`) and a record in another (`issuer.name`) is the record's.
  const kept = columns.filter((name) => !columns.some((other) => other.startsWith(`${name}.`)));
  const order = kept.map((name) => columns.indexOf(name));
  return { columns: kept, rows: flat.map((cells) => order.map((place) => cells[place] ?? null)) };
}

/** Puts the values of a record, whose names go on from `before`, at the places of their columns. */
function fill(cells: Cell[], row: Row, before: string, places: Map<string, number>): void {
  for (const key in row) {
    const value = row[key];
    if (value === undefined) continue;
    const name = before === '' ? key : before + key;
    if (isPlain(value) || value === null) cells[placeOf(name, places)] = value;
    else if (isRecord(value) && !isOpen(value)) fill(cells, value, `${name}.`, places);
    else cells[placeOf(name, places)] = cellOf(value);
  }
}

function placeOf(name: string, places: Map<string, number>): number {
  const known = places.get(name);
  if (known !== undefined) return known;
  const next = places.size;
  places.set(name, next);
  return next;
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record whose names are data themselves (信息公开表) has no columns that all rows share. */
function isOpen(record: Row): boolean {
  const names = Object.keys(record);
  return names.length === 0 || names.some((name) => !/^[a-z][A-Za-z0-9]*$/.test(name));
}

function cellOf(value: unknown): string {
  if (Array.isArray(value) && value.every(isPlain)) return value.join('; ');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
