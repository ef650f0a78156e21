import type { Ref } from 'vue';
import { nameOf } from '../i18n/language';
import type { ServiceRow } from './hallRows';

/** What a hall's services are called in the page's language. */
export function useServiceNames(services: Readonly<Ref<Readonly<Record<string, ServiceRow>>>>) {
  const serviceName = (id: string | undefined) => (id === undefined ? '' : nameOf(services.value[id], id));
  const serviceNames = (ids: readonly string[]) => ids.map(serviceName).join(' + ');
  return { serviceName, serviceNames };
}
