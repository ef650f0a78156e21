import type { TicketView } from './ticketView';

/** What the way to a hall is made of; a text is absent where it is not known. */
export interface Way {
  readonly address?: string;
  /** Opens whatever map a phone has (RFC 5870); the page itself asks nobody. */
  readonly map?: string;
  /** Where to go inside, once a counter has called. */
  readonly inside?: { readonly zone: string; readonly counter: string };
}

/** The way for a customer who still has to go it; none where there is nothing to tell. */
export function wayOf(view: TicketView, english: boolean): Way | undefined {
  if (view.state === 'ended') {
    return undefined;
  }
  const address = (english && view.addressEn) || view.address;
  const known = view.latitude !== undefined && view.longitude !== undefined;
  const point = known ? `${view.latitude},${view.longitude}` : undefined;
  const zone = (english && view.zoneNameEn) || view.zoneName;
  const counter = view.counterName ?? view.counter;
  const called = view.state === 'called' && zone !== undefined && counter !== undefined;
  if (address === undefined && !called) {
    return undefined;
  }
  return {
    ...(address !== undefined && { address }),
    ...(address !== undefined &&
      point !== undefined && { map: `geo:${point}?q=${point}(${encodeURIComponent(address)})` }),
    ...(called && { inside: { zone, counter } }),
  };
}
