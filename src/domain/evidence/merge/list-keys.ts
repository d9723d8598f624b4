/** Fields by which items of a list of the API are told apart, the first that an item has. */
const KEY_FIELDS = ['containerPort', 'port', 'conditionType', 'topologyKey', 'type', 'path', 'ip', 'hostname', 'name', 'key', 'secretName'] as const;

function keyOfItem(item: unknown, list: string): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const fields = item as Record<string, unknown>;
  if (list === 'rules') return `host ${typeof fields['host'] === 'string' ? fields['host'] : ''}`;
  for (const field of KEY_FIELDS) {
    const value = fields[field];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const protocol = field === 'port' || field === 'containerPort' ? `/${typeof fields['protocol'] === 'string' ? fields['protocol'] : 'TCP'}` : '';
    return `${field} ${value}${protocol}`;
  }
  return undefined;
}

/** A key for each item of a list, all different; undefined where the items cannot be told apart. `list` is its field. */
export function keysOfItems(items: readonly unknown[], list: string): string[] | undefined {
  const keys: string[] = [];
  for (const item of items) {
    const key = keyOfItem(item, list);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return new Set(keys).size === keys.length ? keys : undefined;
}

/** Every text of an address below a list of subsets or endpoints. */
export function addressesBelow(value: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (at: unknown, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(at)) for (const item of at) visit(item, depth + 1);
    else if (typeof at === 'object' && at !== null) for (const item of Object.values(at)) visit(item, depth + 1);
    else if (typeof at === 'string' && /^[\d.]+$|:/.test(at)) found.add(at);
  };
  visit(value, 0);
  return found;
}
