/** Octets in decimal units, as systems show them: `1.15 MB`, `98 kB`. */
export function sizeText(octets: number): string {
  if (octets >= 1e6) return `${(octets / 1e6).toFixed(2)} MB`;
  return octets >= 1000 ? `${Math.round(octets / 1000)} kB` : `${octets} B`;
}
