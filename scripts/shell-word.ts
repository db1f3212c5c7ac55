/** A path as one word of a command that people copy: in quotation marks where a shell would divide it. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:@-]+$/u.test(path) ? path : `"${path.replace(/["$`]/gu, '\\$&')}"`;
}
