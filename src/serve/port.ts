const DEFAULT_PORT = 4321;

/** The port that the environment names, 4321 where it names none; null where it is not a port. */
export function parsePort(value: string | undefined): number | null {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port <= 65535 ? port : null;
}
