// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchAhead, fetchWhatIsPointedAt } from './fetch-ahead.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('#content/catalogue.ts', () => ({
  loadFlow: (id: string, lang: string) => {
    asked.push(`flow ${id} ${lang}`);
    return Promise.reject(new Error('no network'));
  },
}));
vi.mock('./flow-page.tsx', () => ({ FlowPage: () => null }));

beforeEach(() => {
  asked.length = 0;
});

describe('fetchAhead', () => {
  it.each([
    ['/f/ack-x/start?a=q.yes', ['flow ack-x en']],
    ['/x/ack-x', []],
    ['', []],
  ])('%s', async (place, wanted) => {
    await fetchAhead(place, 'en');
    expect(asked).toEqual(wanted);
  });
});

describe('fetchWhatIsPointedAt', () => {
  it('fetches the flow of a link under the pointer or the focus, until it is ended', () => {
    document.body.innerHTML = '<a href="#/f/one?lang=zh"><b>one</b></a><a href="#/h/two">two</a><a href="https://example.com/#/f/three">three</a>';
    const end = fetchWhatIsPointedAt('zh');
    document.querySelector('b')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    for (const link of document.querySelectorAll('a')) link.dispatchEvent(new Event('focusin', { bubbles: true }));
    end();
    document.querySelector('a')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(asked).toEqual(['flow one zh', 'flow one zh']);
  });
});
