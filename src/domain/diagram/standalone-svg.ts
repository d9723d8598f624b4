/** Colours of a drawing outside the app: it stands on paper, whatever theme the reader has. */
const STYLE = [
  'svg{background:#fff;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}',
  'text{fill:#1b2426;font-size:14px;font-weight:500}',
  '.edge{fill:none;stroke:#8b9698;stroke-width:1.5}',
  '.edge[data-unsure]{stroke-dasharray:2 4}',
  'marker path{fill:#8b9698}',
  '.edge-label rect{fill:#fff}',
  '.edge-label text{font-size:13px;font-weight:400}',
  '.outline{fill:#fff;stroke:#8b9698;stroke-width:1.5}',
  '.bars{fill:none;stroke:#2d5c8f;stroke-width:1.5}',
  '[data-kind=outcome] .outline{fill:#e4f2e9;stroke:#1d7044}',
  '[data-kind=handoff] .outline{fill:#e6eef7;stroke:#2d5c8f}',
].join('');

/** A drawing made by `drawingToSvg` as a file of its own, with the few colours it needs inside. */
export function standaloneSvg(svg: string): string {
  const end = svg.indexOf('>') + 1;
  return `${svg.slice(0, end)}<style>${STYLE}</style>${svg.slice(end)}\n`;
}
