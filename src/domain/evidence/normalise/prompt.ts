const STRONG_PROMPT =
  /^(?:\([\w.:-]{1,60}\) )?(?:\[[^\]]{1,80}\] ?[#$%]|[\w.-]{1,60}@[\w.-]{1,60}:[^\s#$]{0,80} ?[#$]|PS [A-Z]:\\[^>]{0,120}>|[A-Z]:\\[^>]{0,120}>|(?:ba|z|)sh-[\d.]{1,8}[#$]|[\u276f\u279c\u03bb] ?[^\n]{0,60}?)(?: +|$)/;
const WEAK_PROMPT = /^(?:[^\s:]{0,40} )?[$#%>+\u276f\u279c\u00bb] +/;
const TOOL = /^(?:sudo )?(?:kubectl|kubecolor|oc|k|crictl|aliyun|tccli)(?:\.exe)? +(?:-|get\b|describe\b|logs?\b|apply\b|edit\b|explain\b|exec\b|version\b|top\b|rollout\b|annotate\b|label\b|patch\b|delete\b|create\b|config\b|cluster-info\b|auth\b|run\b|scale\b|expose\b|api-)/;
const CURL = /^(?:sudo )?(?:curl|wget|telnet|nc|ping|dig|nslookup) +(?:-|https?:|\d|\[|[\w-]+(?:\.[\w-]+)+|\$)/;
const SHELL_WORD = /^(?:cat|ls|cd|grep|echo|type|less|watch|ssh|vi|vim|helm|docker)\b/;

/** The command of a line that is a shell prompt, `''` for a bare prompt, or undefined when the line is something else. */
export function commandOf(line: string): string | undefined {
  if (line === '' || line.length > 4000) return undefined;
  const strong = STRONG_PROMPT.exec(line);
  if (strong && !line.startsWith('\u276f') && !line.startsWith('\u279c')) return line.slice(strong[0].length).trim();
  if (TOOL.test(line) || CURL.test(line)) return line.trim();
  if (/^[$\u276f]\s*$/.test(line)) return '';
  const weak = WEAK_PROMPT.exec(line) ?? /^\u279c +\S{1,40} +/.exec(line);
  if (!weak) return undefined;
  const command = line.slice(weak[0].length).trim();
  return TOOL.test(command) || CURL.test(command) || (line.startsWith('$') && SHELL_WORD.test(command)) ? command : undefined;
}

/** The namespace that a kubectl command names with `-n`, and the kind words it asks for. */
export function readCommand(command: string): { namespace?: string; verb?: string; kinds?: string; name?: string } {
  const words = command.split(/\s+/).slice(0, 60);
  const out: { namespace?: string; verb?: string; kinds?: string; name?: string } = {};
  const plain: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^[|;&>]/.test(word)) break;
    const inline = /^(?:-n=?|--namespace=)([a-z0-9][a-z0-9.-]*)$/.exec(word);
    if (inline?.[1]) out.namespace = inline[1];
    else if (word === '-n' || word === '--namespace') {
      const value = words[++at];
      if (value && /^[a-z0-9][a-z0-9.-]*$/.test(value)) out.namespace = value;
    } else if (/^(?:-[olfc]|--output|--selector|--filename|--context|--kubeconfig|--cluster|--user)$/.test(word)) at++;
    else if (!word.startsWith('-')) plain.push(word);
  }
  const [verb, target, name] = plain;
  if (verb) out.verb = verb;
  if (target) {
    const [kinds, inner] = target.split('/');
    if (kinds) out.kinds = kinds;
    const object = inner ?? name;
    if (object) out.name = object;
  }
  return out;
}
