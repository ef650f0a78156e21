import { computed, onScopeDispose, ref } from 'vue';
import { language, languageTag, setLanguage } from '../../i18n/language';
import { postCommand } from '../../live/command';
import { usePolled } from '../../page/polled';
import { refusalOf } from '../../page/refusal';
import type { EntranceView, GivenTicket, OfferedSegment, OfferedService } from './entrance';
import { ageOn, segmentFor, type Identification } from './identification';
import { presence, RESET_AFTER_MILLIS } from './idle';
import { t, tOr } from './texts';

const POLL_MILLIS = 3_000;
const TICK_MILLIS = 500;
/** As many errands as one may choose here; who has more goes to the reception. */
export const MOST_ERRANDS = 6;

/** Where a customer stands on their way to a ticket. */
export type Step = 'choose' | 'confirm' | 'identify' | 'given' | 'scan';

type Answered = Awaited<ReturnType<typeof postCommand>>;

/** A kiosk of a hall: what may be had, what its customer has chosen, and the way back to its first page. */
export function useKiosk(hall: string, place: string) {
  const path = `/api/v1/halls/${encodeURIComponent(hall)}`;
  const firstLanguage = language.value;
  const entrance = usePolled<EntranceView>({ url: `${path}/entrance`, everyMillis: () => POLL_MILLIS });
  const step = ref<Step>('choose');
  const chosen = ref<readonly string[]>([]);
  const segment = ref<string>();
  const number = ref<Identification>();
  /** The group that the age on an ID card suggests. */
  const suggested = ref<string>();
  const given = ref<GivenTicket>();
  const problem = ref<string>();
  const busy = ref(false);
  const touchedAtMillis = ref(Date.now());
  const quietMillis = ref(0);
  /** Counts customers, so that what belonged to an earlier one is not shown to the next. */
  let customer = 0;

  const services = computed(() => entrance.data.value?.services ?? []);
  const chosenServices = computed(() =>
    chosen.value.flatMap((id) => services.value.filter((service) => service.id === id)),
  );
  const guideComes = computed(() => entrance.data.value?.guidesCalledTo.includes(place) ?? false);

  function reset(): void {
    customer += 1;
    step.value = 'choose';
    chosen.value = [];
    forget();
    segment.value = undefined;
    given.value = undefined;
    problem.value = undefined;
    setLanguage(firstLanguage);
    touch();
  }

  function forget(): void {
    number.value = undefined;
    if (suggested.value !== undefined && segment.value === suggested.value) {
      segment.value = undefined;
    }
    suggested.value = undefined;
  }

  /** Takes a number until the ticket is taken; of an ID card only the group goes on that its age belongs to. */
  function identify(given: Identification, segments: readonly OfferedSegment[]): void {
    forget();
    number.value = given;
    step.value = 'confirm';
    const today = entrance.data.value?.at;
    if (given.kind === 'idCard' && today !== undefined && segment.value === undefined) {
      suggested.value = segmentFor(ageOn(today, given.number), segments)?.id;
      segment.value = suggested.value;
    }
  }

  function touch(): void {
    touchedAtMillis.value = Date.now();
    quietMillis.value = 0;
  }

  const ticking = setInterval(() => {
    quietMillis.value = Date.now() - touchedAtMillis.value;
    if (presence(quietMillis.value) === 'gone' && !busy.value) {
      const untouched = step.value === 'choose' && chosen.value.length === 0 && language.value === firstLanguage;
      if (untouched) {
        touch();
      } else {
        reset();
      }
    }
  }, TICK_MILLIS);
  onScopeDispose(() => clearInterval(ticking));

  function choose(service: OfferedService): void {
    problem.value = undefined;
    if (!chosen.value.includes(service.id) && chosen.value.length < MOST_ERRANDS) {
      chosen.value = [...chosen.value, service.id];
    }
    step.value = 'confirm';
  }

  function drop(id: string): void {
    chosen.value = chosen.value.filter((each) => each !== id);
    if (chosen.value.length === 0) {
      step.value = 'choose';
    }
  }

  async function asked(url: string, body: Readonly<Record<string, unknown>>): Promise<Answered | undefined> {
    const whose = customer;
    busy.value = true;
    problem.value = undefined;
    try {
      const answer = await postCommand(url, body, languageTag());
      touch();
      return whose === customer ? answer : undefined;
    } finally {
      busy.value = false;
    }
  }

  /** Says why no ticket came, to a customer: without the server's own words where there are ours. */
  async function explain(answer: Extract<Answered, { done: false }>): Promise<void> {
    const whose = customer;
    const detail = (await refusalOf(answer)).why;
    if (whose === customer) {
      problem.value = tOr(`problem.${answer.rejection}`, t('refused.detail', { detail }));
    }
  }

  function show(answer: Answered | undefined, of: readonly OfferedService[], token?: string): GivenTicket | undefined {
    if (answer === undefined) {
      return undefined;
    }
    if (!answer.done) {
      void explain(answer);
      return undefined;
    }
    given.value = {
      ...(answer.body as unknown as GivenTicket),
      token: token ?? String(answer.body.token),
      services: of,
      at: entrance.data.value?.at ?? '',
    };
    step.value = 'given';
    return given.value;
  }

  /** Takes the ticket; what is given is what the answer says, and nothing else. */
  async function take(): Promise<GivenTicket | undefined> {
    const of = chosenServices.value;
    const body = {
      services: of.map((service) => service.id),
      channel: 'kiosk',
      ...(segment.value !== undefined && { segment: segment.value }),
      ...(number.value !== undefined && { identification: { [number.value.kind]: number.value.number } }),
    };
    const ticket = show(await asked(`${path}/visits`, body), of);
    if (ticket !== undefined) {
      forget();
    }
    return ticket;
  }

  /** Checks in whoever booked or took a ticket from afar. */
  async function checkIn(token: string): Promise<GivenTicket | undefined> {
    return show(await asked(`/api/v1/visits/${encodeURIComponent(token)}/check-in`, {}), [], token);
  }

  async function callGuide(): Promise<void> {
    const answer = await asked(`${path}/guides`, { place });
    if (answer !== undefined && !answer.done && answer.rejection !== 'GUIDE_IS_CALLED') {
      problem.value = t('guide.failed');
    }
    await entrance.poll();
  }

  return {
    entrance,
    services,
    step,
    chosen,
    chosenServices,
    segment,
    /** Which kind of number was given. */
    numberKind: computed(() => number.value?.kind),
    suggested,
    given,
    problem,
    busy,
    guideComes,
    /** Whether this customer is asked if they are still there; who has not begun is not. */
    asking: computed(
      () => presence(quietMillis.value) === 'asked' && (step.value !== 'choose' || chosen.value.length > 0),
    ),
    secondsLeft: computed(() => Math.max(0, Math.ceil((RESET_AFTER_MILLIS - quietMillis.value) / 1000))),
    /** Whether tickets may be taken now. */
    ready: computed(() => entrance.live.value && !busy.value),
    touch,
    reset,
    choose,
    drop,
    identify,
    forget,
    take,
    checkIn,
    callGuide,
  };
}

export type Kiosk = ReturnType<typeof useKiosk>;
