import type { EdgeMark, NodeMark } from '#domain/diagram/marks.ts';
import type { AnyNode } from '#domain/content-types.ts';
import type { Lang } from '#domain/text.ts';

/** What the diagram panel says in one language. */
export interface DiagramWords {
  readonly panel: string;
  readonly diagram: string;
  readonly outline: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly locate: string;
  readonly maximise: string;
  readonly restore: string;
  readonly export: string;
  readonly exportSvg: string;
  readonly exportPng: string;
  readonly copySvg: string;
  readonly copyMermaid: string;
  readonly exported: string;
  readonly exportFailed: string;
  readonly pan: Readonly<Record<'left' | 'up' | 'down' | 'right', string>>;
  readonly canvas: string;
  readonly loading: string;
  readonly slow: string;
  readonly failed: string;
  readonly retry: string;
  readonly legend: string;
  readonly unsure: string;
  readonly kinds: Readonly<Record<AnyNode['kind'], string>>;
  readonly marks: Readonly<Record<NodeMark | EdgeMark, string>>;
  /** The way goes on at the item of that number. */
  readonly see: (number: string) => string;
  /** Name of a node for those who do not see its shape. */
  readonly nodeName: (kind: string, title: string, mark: string) => string;
}

export const diagramWords = {
  zh: {
    panel: '流程图与大纲',
    diagram: '流程图',
    outline: '大纲',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '显示全图',
    locate: '回到当前步骤',
    maximise: '铺满窗口',
    restore: '还原大小',
    export: '导出流程图',
    exportSvg: '下载 SVG',
    exportPng: '下载 PNG',
    copySvg: '复制 SVG 代码',
    copyMermaid: '复制 Mermaid 文本',
    exported: '好了。',
    exportFailed: '这里不允许，请在独立页面里操作。',
    pan: { left: '向左移动', up: '向上移动', down: '向下移动', right: '向右移动' },
    canvas: '流程图。方向键移动，加号、减号缩放，数字 0 显示全图',
    loading: '正在绘制流程图…',
    slow: '流程图还没有画好，先看大纲；画好后会自动换成图。',
    failed: '流程图无法绘制，请看大纲。其他功能不受影响。',
    retry: '重新绘制',
    legend: '图例',
    unsure: '不确定',
    kinds: { question: '问题', outcome: '结论', handoff: '转到其他流程' },
    marks: {
      current: '当前步骤',
      visited: '已回答',
      taken: '走过的路',
      assumed: '假定经过',
      open: '尚未排除',
      'ruled-out': '已排除',
    },
    see: (number) => `见 ${number}`,
    nodeName: (kind, title, mark) => `${kind}：${title}（${mark}）`,
  },
  en: {
    panel: 'Diagram and outline',
    diagram: 'Diagram',
    outline: 'Outline',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    locate: 'Go to the current step',
    maximise: 'Fill the window',
    restore: 'Back to its size',
    export: 'Export the diagram',
    exportSvg: 'Download SVG',
    exportPng: 'Download PNG',
    copySvg: 'Copy SVG code',
    copyMermaid: 'Copy Mermaid text',
    exported: 'Done.',
    exportFailed: 'Not allowed here: open the page by itself.',
    pan: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
    canvas: 'Diagram. Arrow keys move it, plus and minus zoom, 0 shows all of it',
    loading: 'Drawing the diagram…',
    slow: 'The diagram is taking its time. Here is the outline; the picture will replace it when it is ready.',
    failed: 'The diagram cannot be drawn. Here is the outline; everything else works.',
    retry: 'Draw it again',
    legend: 'Legend',
    unsure: 'Not sure',
    kinds: { question: 'Question', outcome: 'Outcome', handoff: 'On to another flow' },
    marks: {
      current: 'Current step',
      visited: 'Answered',
      taken: 'Way taken',
      assumed: 'Assumed',
      open: 'Still possible',
      'ruled-out': 'Ruled out',
    },
    see: (number) => `see ${number}`,
    nodeName: (kind, title, mark) => `${kind}: ${title} (${mark})`,
  },
} satisfies Record<Lang, DiagramWords>;
