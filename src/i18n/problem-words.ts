import type { ProblemCode } from '#domain/evidence/types.ts';
import type { Lang, Localized } from '#domain/text.ts';

/** What each problem code says to the reader. `{{…}}` is filled from the problem's data. */
const problemWords = {
  'empty-input': { zh: '没有内容可读。请粘贴 YAML、`kubectl describe` 的输出或事件。', en: 'Nothing to read. Paste YAML, `kubectl describe` output or events.' },
  'nothing-recognised': {
    zh: '没有认出 Kubernetes 的内容：没有 YAML，没有 `kubectl` 的输出，也没有已知的报错。请试试粘贴 `kubectl describe svc` 的完整输出。',
    en: 'No Kubernetes content recognised: no YAML, no `kubectl` output, no known error. Try the complete output of `kubectl describe svc`.',
  },
  'binary-input': { zh: '这不是文本（像是图片或压缩文件）。请粘贴文字；只有截图时，请把报错那几行打出来。', en: 'This is not text (it looks like a picture or an archive). Paste the text; with only a screenshot, type in the lines of the error.' },
  'too-large': { zh: '内容超过 20 MB，没有读取。请只保留相关的对象或时间段。', en: 'More than 20 MB: not read. Keep only the objects or the time window that matter.' },
  'yaml-syntax': { zh: 'YAML 语法错误：{{detail}}。读不出的部分略过，其余照常使用。', en: 'YAML syntax error: {{detail}}. What could not be read is left out; the rest is used.' },
  'yaml-tab': { zh: 'YAML 不能用制表符（Tab）缩进，请改成空格。', en: 'YAML must not be indented with tabs; use blanks.' },
  'yaml-flattened': { zh: 'YAML 的缩进丢了（复制网页时常见），层级无法还原。请从文件或 `kubectl get -o yaml` 重新复制。', en: 'The indentation of this YAML is gone (common when copied from a web page), so its structure cannot be told. Copy it again from the file or from `kubectl get -o yaml`.' },
  'yaml-template': { zh: '这里有 `{{ }}` 模板，还不是最终的 YAML。请先用 `helm template` 渲染，或粘贴 `kubectl get -o yaml` 的输出。', en: 'This still holds `{{ }}` templates. Render it with `helm template`, or paste the output of `kubectl get -o yaml`.' },
  'json-syntax': { zh: 'JSON 语法错误：{{detail}}。', en: 'JSON syntax error: {{detail}}.' },
  'full-width-punctuation': { zh: '出现全角标点（如“：”“，”）。若它就在原来的配置里，本身可能就是故障原因，因此没有自动改正。', en: 'Full-width punctuation found (such as “：” or “，”). If it is in the real configuration it may itself be the fault, so it was left as it is.' },
  'curly-quotes': { zh: '出现弯引号（“ ”）。若配置里也是这样，需要改成直引号。', en: 'Curly quotes found (“ ”). If the configuration holds them too, replace them with straight ones.' },
  'odd-whitespace': { zh: '有不间断空格、零宽字符之类的特殊空白，已按普通空格读取。', en: 'Non-breaking blanks or zero-width characters were read as plain blanks.' },
  'terminal-colours': { zh: '已去掉终端的颜色控制符。', en: 'Terminal colour codes were removed.' },
  'html-entities': { zh: '有 `&lt;`、`&nbsp;` 之类的网页转义符，已还原成原来的字符。', en: 'HTML escapes such as `&lt;` and `&nbsp;` were turned back into characters.' },
  'screen-frame': { zh: '已去掉终端界面（如 k9s）画的边框。', en: 'The frame that a terminal interface such as k9s draws was removed.' },
  'quote-marks': { zh: '已去掉行首的引用符或列表符号。', en: 'Quote marks or bullets at the start of lines were removed.' },
  'line-numbers': { zh: '已去掉行首的行号。', en: 'Line numbers at the start of lines were removed.' },
  'collapsed-blanks': { zh: '连续空格被压成了一个（聊天工具常这样），表格的列只能按内容猜分，读到的比原文少。', en: 'Runs of blanks were collapsed to one (chat tools do that), so columns could only be told by their content; less was read than the original holds.' },
  'wrapped-line': { zh: '有行被折断，已接回去。', en: 'Wrapped lines were joined again.' },
  'cut-head': { zh: '开头缺了一段：没有 `Name:` 等行，缺的字段按未知处理。', en: 'The beginning is missing (no `Name:` line); the missing fields count as unknown.' },
  'cut-tail': { zh: '结尾缺了一段，后面的字段和事件按未知处理。', en: 'The end is missing; later fields and events count as unknown.' },
  'events-missing': { zh: '没有 `Events:` 一节（复制时漏了，或 kubectl 没有打印事件），所以不知道有没有事件。', en: 'There is no `Events:` section (left out when copying, or not printed by kubectl), so whether there are events is unknown.' },
  'cut-annotation': { zh: '注解 `{{key}}` 的值太长，被 kubectl 截断，内容按未知处理。需要时请用 `-o yaml`。', en: 'kubectl shortened the value of annotation `{{key}}`, so it counts as unknown. Use `-o yaml` when it matters.' },
  'masked-value': { zh: '有打码的值（如 `xxx`、`lb-****`），按未知处理。', en: 'Masked values (`xxx`, `lb-****`) count as unknown.' },
  'line-not-understood': { zh: '这一行没有读懂，已跳过。', en: 'This line was not understood and skipped.' },
  'duplicate-key': { zh: '键 `{{key}}` 重复了，以后一个为准。', en: 'Key `{{key}}` stands twice; the last one counts.' },
  'kind-not-read': { zh: '认出了 `{{kind}}`，但诊断用不到它的内容。', en: '`{{kind}}` was recognised, but the diagnosis does not use it.' },
  'secret-hidden': { zh: 'Secret 的内容已隐藏，不会显示、复制或导出。', en: 'The contents of a Secret were hidden; they are never shown, copied or exported.' },
  'kubectl-error': { zh: '`kubectl` 报错：{{detail}}', en: '`kubectl` reported: {{detail}}' },
} as const satisfies Record<ProblemCode, Localized>;

/** The sentence for a problem, its data filled in. */
export function problemSentence(problem: { code: ProblemCode; data?: Readonly<Record<string, string | number>> }, lang: Lang): string {
  return problemWords[problem.code][lang].replace(/\{\{([a-z]+)\}\}/g, (whole, key: string) => {
    const value = problem.data && Object.hasOwn(problem.data, key) ? problem.data[key] : undefined;
    return value === undefined ? whole.replace(/[{}]/g, '') : String(value);
  });
}
