/** Headers of the pod lists of graphical interfaces (Lens, Rancher, Headlamp), with the column of kubectl each stands for; empty: none. */
const WORDS: Readonly<Record<string, string>> = {
  Name: 'NAME', Namespace: 'NAMESPACE', Status: 'STATUS', State: 'STATUS', Ready: 'READY', Restarts: 'RESTARTS', Age: 'AGE', IP: 'IP', Node: 'NODE',
  Containers: '', 'Controlled By': '', QoS: '', 'QoS Class': '', CPU: '', Memory: '', Image: '', Images: '', Labels: '', Warnings: '', Created: '', Actions: '',
};
const NEEDED = ['NAME', 'STATUS', 'RESTARTS', 'AGE'];

/** The columns of such a header between tabs, by position; undefined when the line is none. */
export function dashboardColumns(text: string): string[] | undefined {
  if (!text.includes('\t') || !text.includes('Restarts')) return undefined;
  const words = text.trim().split('\t').map((cell) => cell.trim());
  const columns = words.map((word) => (word === '' ? '' : Object.hasOwn(WORDS, word) ? WORDS[word] : undefined));
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length && NEEDED.every((name) => known.includes(name)) ? known : undefined;
}
