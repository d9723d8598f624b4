import { useId, useMemo } from 'react';
import type { MouseEvent } from 'react';
import type { Flow } from '#domain/content-types.ts';
import { edgeId } from '#domain/diagram/to-mermaid.ts';
import type { Marks } from '#domain/diagram/marks.ts';
import { toOutline } from '#domain/diagram/outline.ts';
import type { OutlineItem, OutlineWay } from '#domain/diagram/outline.ts';
import { Aside } from '#ui/aside.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './outline.module.css';
import type { DiagramWords } from './words.ts';

interface FlowOutlineProps {
  readonly flow: Flow;
  readonly marks: Marks;
  readonly words: DiagramWords;
  readonly hrefOf: (nodeId: string) => string;
  readonly onOpenNode: (nodeId: string) => void;
}

type Shared = Omit<FlowOutlineProps, 'flow'> & { readonly anchorOf: (nodeId: string) => string };

/** The graph as nested lists of links: the same nodes and ways as the drawing, for reading, print and when it fails. */
export function FlowOutline({ flow, ...rest }: FlowOutlineProps) {
  const prefix = useId();
  const items = useMemo(() => toOutline(flow), [flow]);
  return (
    <nav aria-label={rest.words.outline} className={styles['outline']}>
      <Items items={items} shared={{ ...rest, anchorOf: (nodeId) => `${prefix}${nodeId}` }} />
    </nav>
  );
}

function Items({ items, shared }: { readonly items: readonly OutlineItem[]; readonly shared: Shared }) {
  return (
    <ol className={styles['items']}>
      {items.map((item) => (
        <Item key={item.node} item={item} shared={shared} />
      ))}
    </ol>
  );
}

function Item({ item, shared }: { readonly item: OutlineItem; readonly shared: Shared }) {
  const { words, marks, hrefOf, onOpenNode, anchorOf } = shared;
  const mark = marks.nodes.get(item.node) ?? 'open';
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onOpenNode(item.node);
  };
  return (
    <li className={styles['item']} data-mark={mark} data-kind={item.kind}>
      <div className={styles['head']}>
        <span className={styles['number']}>{item.number}</span>
        <div>
          <a
            id={anchorOf(item.node)}
            href={hrefOf(item.node)}
            aria-current={mark === 'current' ? 'step' : undefined}
            onClick={onClick}
          >
            {item.text}
          </a>
          {item.kind !== 'question' && <span className={styles['kind']}>{words.kinds[item.kind]}</span>}
          {mark !== 'open' && (
            <span className={styles['mark']}>
              {mark === 'current' && <Icon name="here" />}
              {mark === 'visited' && <Icon name="done" />}
              {words.marks[mark]}
            </span>
          )}
        </div>
      </div>
      {item.ways.length > 0 && (
        <ul className={styles['ways']}>
          {item.ways.map((way) => (
            <Way key={way.option} way={way} from={item.node} shared={shared} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Way({ way, from, shared }: { readonly way: OutlineWay; readonly from: string; readonly shared: Shared }) {
  const { words, marks, anchorOf } = shared;
  const mark = marks.edges.get(edgeId(from, way.option)) ?? 'open';
  return (
    <li className={styles['way']} data-mark={mark} data-unsure={way.label === undefined ? '' : undefined}>
      <span className={styles['answer']}>
        {way.label ?? words.unsure}
        {mark === 'taken' && <span className="visually-hidden"><Aside>{words.marks.taken}</Aside></span>}
      </span>
      {way.items.length > 0 ? (
        <Items items={way.items} shared={shared} />
      ) : (
        <button type="button" className={styles['see']} onClick={() => document.getElementById(anchorOf(way.to))?.focus()}>
          → {words.see(way.see)}
        </button>
      )}
    </li>
  );
}
