import type { Lang } from '#domain/text.ts';

const zh = {
  fix: {
    diff: (resource: string, format: string) => `${resource}：按这个办法，你的 ${format} 只改这几行`,
    gap: (n: number) => `……${n} 行不变`,
    whole: (format: string) => `复制改好的 ${format}`,
    same: (resource: string, format: string) => `${resource}：贴出的 ${format} 已经是改好的样子。`,
    example: '其中的值是示例，换成你自己的再用。',
    conflict: (format: string) => `贴出的 ${format} 带 \`resourceVersion\`：对象若在此期间又改过，\`kubectl apply\` 会报冲突而不会覆盖，这时重新取一份再改。`,
    dryRun: '先试运行：由 API Server 校验，不落库',
    apply: '没有报错再执行',
    recreateField: '这个字段创建后不能改，API Server 会拒绝。只能备份、删除、再创建：其间服务中断；自动创建的负载均衡，地址也会换。',
    fixedAnnotation: '只在创建负载均衡时读取，已有负载均衡的，改了不生效或被拒绝',
    recreate: '备份、删除、用改好的 YAML 再创建',
  },
  check: {
    open: '改好了？再查一次',
    lead: '把修改之后的输出贴在这里（命令和原来一样）。原来的内容保留，可以撤销。',
    label: '粘贴修改后的输出',
    input: (n: number) => (n === 1 ? '修改后' : `修改后 ${n}`),
    title: '再查一次的结果',
    verdict: {
      resolved: '已解决：原来的错误和警告都不在了，也没有新的。',
      partly: '有进展，还没完。',
      same: '问题还在。',
      unseen: '新贴的内容看不出原来的问题还在不在。把原来那几条命令的输出再贴一次。',
    },
    changes: (n: number) => `改了 ${n} 处`,
    noChanges: '字段没有变化。',
    absent: '无',
    deleted: (n: number) => `已经不在的对象：${n}`,
    written: '贴的是手写的清单，不是集群里的状态：执行之后再用 `kubectl get -o yaml` 取一份来确认。',
    gone: (n: number) => `消失的问题：${n}`,
    remaining: (n: number) => `仍在的问题：${n}`,
    added: (n: number) => `新出现的问题：${n}`,
    pending: (n: number) => `新贴的内容看不出来的：${n}`,
    undo: '撤销这次粘贴',
    goOn: '按新的内容接着排查',
    goOnLead: '新贴的内容改变了前面的回答，结论可能不再成立。',
  },
  collect: {
    lead: '在能访问集群的机器上执行整段命令（全部只读），把完整输出一次贴回来。',
    kind: '对象',
    namespace: '命名空间',
    name: '名称',
    invalid: '不是合法的 Kubernetes 名称，不会写进命令。',
    care: '`describe pods` 会打印环境变量，贴给别人之前先看一遍。',
  },
};

/** The words for fixing, checking again and collecting: needed only where these are opened. */
export type FixWords = typeof zh;

const en: FixWords = {
  fix: {
    diff: (resource, format) => `${resource}: only these lines of your ${format} change`,
    gap: (n) => (n === 1 ? '… 1 line unchanged' : `… ${n} lines unchanged`),
    whole: (format) => `Copy the corrected ${format}`,
    same: (resource, format) => `${resource}: the ${format} you pasted already is as this remedy wants it.`,
    example: 'The value is an example: put your own in its place.',
    conflict: (format) => `The ${format} holds a \`resourceVersion\`: if the object has changed since, \`kubectl apply\` reports a conflict instead of overwriting it. Then fetch it anew.`,
    dryRun: 'Try it first: the API server checks it and keeps nothing',
    apply: 'If nothing is reported, run it',
    recreateField: 'This field cannot change once the object exists: the API server refuses. Back up, delete and create again. Service is interrupted meanwhile, and a load balancer that was created automatically comes back with another address.',
    fixedAnnotation: 'Read only when the load balancer is created; on an existing one the change has no effect, or is refused',
    recreate: 'Back up, delete, create again from the corrected YAML',
  },
  check: {
    open: 'Fixed it? Check again',
    lead: 'Paste the output from after the change (the same commands as before). What you pasted earlier is kept, and this can be undone.',
    label: 'Paste the output from after the change',
    input: (n) => (n === 1 ? 'after' : `after ${n}`),
    title: 'What the new paste shows',
    verdict: {
      resolved: 'Resolved: the errors and warnings are gone, and there are no new ones.',
      partly: 'Better, but not done yet.',
      same: 'Still wrong.',
      unseen: 'The new paste does not show whether it is still wrong. Paste the output of the same commands as before.',
    },
    changes: (n) => (n === 1 ? '1 field changed' : `${n} fields changed`),
    noChanges: 'No field changed.',
    absent: 'none',
    deleted: (n) => (n === 1 ? '1 object is no longer there' : `${n} objects are no longer there`),
    written: 'This is a manifest, not the state of the cluster: once it is applied, fetch it with `kubectl get -o yaml` and paste that.',
    gone: (n) => (n === 1 ? '1 finding is gone' : `${n} findings are gone`),
    remaining: (n) => (n === 1 ? '1 finding remains' : `${n} findings remain`),
    added: (n) => (n === 1 ? '1 finding is new' : `${n} findings are new`),
    pending: (n) => (n === 1 ? '1 finding is not covered by the new paste' : `${n} findings are not covered by the new paste`),
    undo: 'Undo this paste',
    goOn: 'Go on from what is true now',
    goOnLead: 'The new paste changes an answer that led here: the outcome may no longer hold.',
  },
  collect: {
    lead: 'Run the whole block where you can reach the cluster (it only reads), and paste all of its output back.',
    kind: 'Object',
    namespace: 'Namespace',
    name: 'Name',
    invalid: 'This is no valid Kubernetes name: it is left out of the commands.',
    care: '`describe pods` prints environment variables: look through the output before you hand it on.',
  },
};

export function fixWords(lang: Lang): FixWords {
  return lang === 'zh' ? zh : en;
}
