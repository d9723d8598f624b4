import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';

const EVENTS = `Events:
  Type     Reason     Age                 From                       Messa
ge
  ----     ------     ----                ----                       -----
---
  Warning  FailedOne  3m (x2 over 9m)     some-controller            the fi
rst
  Normal   Two        1m                  some-controller            second`;

describe('the head of events that was broken', () => {
  it.each([
    ['in a describe', `Name:              web\nNamespace:         shop\nType:              LoadBalancer\nSession Affinity:  None\n${EVENTS}`],
    ['in the middle of a mail', `> Name:              web\n> Namespace:         shop\n> Type:              LoadBalancer\n> Session Affinity:  None\n${EVENTS.replace(/^/gm, '> ')}`],
  ])('does not end them: %s', (_what, text) => {
    const { resources, inputs } = readEvidence([{ name: 'paste', text }]);
    expect(inputs[0]?.blocks).toHaveLength(1);
    expect(resources[0]?.events.items.map(({ reason, message }) => [reason, message.replace(/\s/g, '')])).toEqual([['FailedOne', 'thefirst'], ['Two', 'second']]);
  });

  it('does not end them without their object', () => {
    expect(readEvidence([{ name: 'paste', text: EVENTS }]).looseEvents.map(({ reason }) => reason)).toEqual(['FailedOne', 'Two']);
  });

  it('is not what begins a document', () => {
    const { resources } = readEvidence([{ name: 'paste', text: `Name:              web\nNamespace:         shop\nType:              ClusterIP\nSession Affinity:  None\nEvents:            <none>\n---\nkind: Service\napiVersion: v1\nmetadata: {name: db}\nspec: {ports: [{port: 1}]}` }]);
    expect(resources).toHaveLength(2);
  });
});
