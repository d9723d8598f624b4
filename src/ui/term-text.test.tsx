// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TermText } from './term-text.tsx';

afterEach(cleanup);

const TERMS = [{ id: 'clb', names: ['CLB'], definition: 'A load balancer.' }];

function show(terms: typeof TERMS) {
  render(<TermText text="The CLB of {{name}}, a CLB" fill={(words) => words.replace('{{name}}', 'web')} terms={terms} hrefOf={(address) => `#${address}?lang=en`} />);
}

const note = () => screen.queryByRole('tooltip')?.textContent;

describe('TermText', () => {
  it('links the first occurrence of a term to its entry', () => {
    show(TERMS);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/g/clb?lang=en']);
    expect(document.body.textContent).toBe('The CLB of web, a CLB');
  });

  it('offers the definition to the keyboard, until the focus leaves or Escape is pressed', () => {
    show(TERMS);
    const term = screen.getByRole('link');
    fireEvent.focus(term);
    expect(note()).toBe('A load balancer.');
    expect(term.getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    fireEvent.blur(term);
    expect(note()).toBeUndefined();
    fireEvent.focus(term);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(note()).toBeUndefined();
  });

  it('keeps the definition while the pointer is on it', () => {
    show(TERMS);
    const wrapper = screen.getByRole('link').parentElement ?? document.body;
    fireEvent.pointerOver(wrapper, { pointerType: 'mouse' });
    expect(note()).toBe('A load balancer.');
    fireEvent.pointerOver(screen.getByRole('tooltip'), { pointerType: 'mouse' });
    expect(note()).toBe('A load balancer.');
    fireEvent.pointerOut(wrapper, { pointerType: 'mouse', relatedTarget: document.body });
    expect(note()).toBeUndefined();
  });

  it('shows the definition at the first tap and follows at the second', () => {
    show(TERMS);
    const term = screen.getByRole('link');
    fireEvent.pointerDown(term, { pointerType: 'touch' });
    expect(fireEvent.click(term)).toBe(false);
    expect(note()).toBe('A load balancer.');
    fireEvent.pointerDown(term, { pointerType: 'touch' });
    expect(fireEvent.click(term)).toBe(true);
  });
});
