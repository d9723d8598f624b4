import type { Product } from '../../content-types.ts';
import type { Cloud } from '../types.ts';

/** The cloud that a product runs on; null for what holds anywhere. */
export function cloudOfProduct(product: Product): Cloud | null {
  if (product === 'kubernetes') return null;
  return product === 'ack' ? 'alibaba' : 'tencent';
}

/**
 * Whether a rule of a product may speak about something of a cloud. `unproven`: the cloud is not known, so a hit is
 * only as good as the answer to that question. Products of one cloud are not told apart here: a rule that holds for one
 * of them asks `product()`.
 */
export function gateFor(product: Product, cloud: Cloud | null): 'open' | 'closed' | 'unproven' {
  const needed = cloudOfProduct(product);
  if (needed === null || needed === cloud) return 'open';
  return cloud === null ? 'unproven' : 'closed';
}
