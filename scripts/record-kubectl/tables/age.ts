/** The age of an API time as Kubernetes prints it: two units while the first is small, then one. */
export function ageOf(time: string | undefined, now: number): string {
  if (time === undefined) return '<unknown>';
  const seconds = Math.floor((now - Date.parse(time)) / 1000);
  const pair = (amount: number, unit: string, rest: number, small: string): string => (rest > 0 ? `${amount}${unit}${rest}${small}` : `${amount}${unit}`);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (seconds < 120) return `${seconds}s`;
  if (minutes < 10) return pair(minutes, 'm', seconds % 60, 's');
  if (minutes < 180) return `${minutes}m`;
  if (hours < 8) return pair(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  if (days < 8) return pair(days, 'd', hours % 24, 'h');
  return `${days}d`;
}

/** `a=b,c=d` in the order of the keys. */
export function formatLabels(labels: Readonly<Record<string, string>> | undefined): string {
  const pairs = Object.entries(labels ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  return pairs.join(',') || '<none>';
}

/** At most three of a list, and how many more there are. */
export function firstThree(list: readonly string[], none: string): string {
  if (list.length === 0) return none;
  return list.slice(0, 3).join(',') + (list.length > 3 ? ` + ${list.length - 3} more...` : '');
}
