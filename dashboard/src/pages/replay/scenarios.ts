import { computed, ref, shallowRef } from 'vue';
import type { ScenarioList } from './rows';
import { NotAnswered, readSimulator } from './simulatorApi';

/** The scenarios of the server, and the one that is chosen with its hall. */
export function useScenarios() {
  const list = shallowRef<ScenarioList>();
  const problem = ref<string>();
  const scenarioId = ref('');
  const hallId = ref('');

  const scenarios = computed(() => list.value?.scenarios.filter((row) => row.problem === undefined) ?? []);
  const scenario = computed(() => scenarios.value.find(({ id }) => id === scenarioId.value));
  const halls = computed(() => scenario.value?.halls ?? []);
  /** The chosen hall, or the first one of a scenario that does not have it. */
  const hall = computed(() => halls.value.find(({ id }) => id === hallId.value) ?? halls.value[0]);

  async function load(): Promise<void> {
    problem.value = undefined;
    try {
      list.value = await readSimulator<ScenarioList>('scenarios');
      scenarioId.value ||= (scenarios.value.find(({ id }) => id === 'laoyue-25') ?? scenarios.value[0])?.id ?? '';
    } catch (failure) {
      problem.value = failure instanceof NotAnswered ? failure.message : String(failure);
    }
  }
  void load();

  return { list, problem, load, scenarios, scenarioId, scenario, halls, hallId, hall };
}

export type Scenarios = ReturnType<typeof useScenarios>;
