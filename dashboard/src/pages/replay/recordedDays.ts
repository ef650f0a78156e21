import { computed, ref, shallowRef, watch } from 'vue';
import type { Named, ScenarioHall } from './rows';
import { NotAnswered, read, readSimulator } from './simulatorApi';
import { t } from './texts';

interface HallDocument {
  readonly document: {
    readonly hall: Readonly<Record<string, { readonly policy?: string }>>;
    readonly counters: Readonly<Record<string, { readonly temporary?: boolean }>>;
    readonly services: Readonly<Record<string, { readonly name: string; readonly nameEn?: string }>>;
  };
}

const sentence = (failure: unknown) =>
  failure instanceof NotAnswered && failure.message !== '' ? failure.message : t('unreachable');

/** The halls of this server with their recorded days, and the day that is chosen; read when `load` asks for it. */
export function useRecordedDays() {
  const halls = shallowRef<readonly Named[]>([]);
  const hallId = ref('');
  const days = shallowRef<readonly string[]>([]);
  const day = ref('');
  /** The chosen hall as it is today, with what may be changed in it. */
  const hall = shallowRef<ScenarioHall>();
  const problem = ref<string>();

  async function reading(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (failure) {
      problem.value = t('failed', { detail: sentence(failure) });
    }
  }

  async function load(): Promise<void> {
    if (halls.value.length === 0) {
      await reading(async () => {
        halls.value = (await read<{ halls: Named[] }>('/api/v1/halls')).halls;
        hallId.value ||= halls.value[0]?.id ?? '';
      });
    }
  }

  watch(hallId, (id) => {
    days.value = [];
    day.value = '';
    hall.value = undefined;
    problem.value = undefined;
    const path = `halls/${encodeURIComponent(id)}`;
    void reading(async () => {
      const known = (await readSimulator<{ days: string[] }>(`${path}/days`)).days;
      if (hallId.value === id) {
        days.value = known;
        day.value = known[known.length - 1] ?? '';
      }
    });
    void reading(async () => {
      const { document } = await read<HallDocument>(`/api/v1/${path}`);
      if (hallId.value === id) {
        hall.value = scenarioHall(id, document, halls.value);
      }
    });
  });

  return { halls, hallId, days, day, hall, problem, load, ready: computed(() => day.value !== '') };
}

function scenarioHall(id: string, document: HallDocument['document'], halls: readonly Named[]): ScenarioHall {
  const { name, nameEn } = halls.find((each) => each.id === id) ?? { name: id, nameEn: id };
  return {
    id,
    name,
    nameEn,
    policy: document.hall[id]?.policy ?? '',
    counters: Object.keys(document.counters).filter((counter) => document.counters[counter]?.temporary !== true),
    services: Object.entries(document.services).map(([service, row]) => ({
      id: service,
      name: row.name,
      nameEn: row.nameEn ?? row.name,
    })),
  };
}

export type RecordedDays = ReturnType<typeof useRecordedDays>;
