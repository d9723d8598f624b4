import { flowSummaries } from '#content/catalogue.ts';
import { statsToCsv, summariseStats, type LeafStats } from '#domain/case/stats.ts';
import { plainText } from '#domain/text.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { downloadFile } from '#platform/download.ts';
import { useHrefOf } from '#platform/use-address.ts';
import { useFlows } from '#platform/use-flows.ts';
import { useCases } from '#store/use-cases.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import styles from './stats-view.module.css';
import { SureButton } from './sure-button.tsx';

/** How often each outcome helped, counted in this browser. */
export function StatsView() {
  const words = useCaseWords().stats;
  const { copy } = useWords();
  const records = useCases((state) => state.stats);
  const clear = useCases((state) => state.clearStats);
  if (records.length === 0) return <p className={styles['muted']}>{words.none}</p>;
  const csv = () => statsToCsv(records);
  const json = () => `${JSON.stringify(records, null, 2)}\n`;
  return (
    <>
      <StatsTable rows={summariseStats(records)} />
      <div className={styles['actions']}>
        <Button onClick={() => downloadFile('wenzhen-stats.csv', csv(), 'text/csv')}>{words.download} {words.csv}</Button>
        <CopyButton words={{ ...copy, copy: `${words.copy} ${words.csv}` }} onCopy={() => copyText(csv())} />
        <Button onClick={() => downloadFile('wenzhen-stats.json', json(), 'application/json')}>{words.download} {words.json}</Button>
        <CopyButton words={{ ...copy, copy: `${words.copy} ${words.json}` }} onCopy={() => copyText(json())} />
        <SureButton label={words.clear} sure={words.clearSure} onSure={clear} />
      </div>
    </>
  );
}

function StatsTable({ rows }: { rows: readonly LeafStats[] }) {
  const words = useCaseWords().stats;
  const lang = useLang();
  const hrefOf = useHrefOf();
  const flows = useFlows([...new Set(rows.map((row) => row.flow))], lang);
  const titleOf = (flow: string, leaf: string) => {
    const state = flows[flow];
    const node = state?.status === 'ready' ? state.bundle.flow.nodes[leaf] : undefined;
    return node ? plainText(node.title) : leaf;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className={styles['scroll']} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.yes}</th>
            <th scope="col">{words.partly}</th>
            <th scope="col">{words.no}</th>
            <th scope="col">{words.median}</th>
            <th scope="col">{words.paths}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.flow}/${row.leaf}`}>
              <th scope="row">
                <a href={hrefOf({ flow: row.flow, node: row.leaf, answers: [] })}>{titleOf(row.flow, row.leaf)}</a>
                <span className={styles['flow']}>{flowTitle(row.flow, lang)}</span>
              </th>
              <td>{row.yes}</td>
              <td>{row.partly}</td>
              <td>{row.no}</td>
              <td>{row.median < 60_000 ? words.seconds(Math.round(row.median / 1000)) : words.minutes(Math.round(row.median / 60_000))}</td>
              <td>
                <ul className={styles['paths']}>
                  {row.paths.map(({ path, count }) => <li key={path}><code>{path === '' ? '—' : path.replaceAll('~', ' → ')}</code> <span className={styles['muted']}>{words.times(count)}</span></li>)}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function flowTitle(id: string, lang: 'zh' | 'en'): string {
  const summary = flowSummaries.find((one) => one.id === id);
  return summary ? plainText(summary.title[lang]) : id;
}
