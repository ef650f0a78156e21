import { shallowRef, watch, type Ref } from 'vue';
import { language } from '../i18n/language';
import type { CommandAnswer } from '../live/command';

/** Why the server refused, as a page says it. */
export interface Refusal {
  /** One sentence in the page's language. */
  readonly why: string;
  /** The server's own English sentence, where `why` is another one. */
  readonly detail?: string;
}

export type Refused = Pick<Extract<CommandAnswer, { done: false }>, 'rejection' | 'detail'>;
type Sentences = Readonly<Record<string, string>>;

const loadChinese = () => import('../i18n/rejectionsZh').then(({ rejectionsZh }) => rejectionsZh);

/** Both in one line, for where there is room for no more. */
export async function sentenceOf(refused: Refused): Promise<string> {
  const { why, detail } = await refusalOf(refused);
  return detail === undefined ? why : `${why}（${detail}）`;
}

/** The same of what may be refused now or later, and again when the page's language changes. */
export function useSentence(refused: Readonly<Ref<Refused | undefined>>): Readonly<Ref<string | undefined>> {
  const sentence = shallowRef<string>();
  watch([refused, language], async ([now]) => {
    const told = now && (await sentenceOf(now));
    if (now === refused.value) {
      sentence.value = told;
    }
  });
  return sentence;
}

/** The reason of a refusal; the server's own sentence where the page has none, or cannot load it now. */
export async function refusalOf(
  { rejection, detail }: Refused,
  load: () => Promise<Sentences> = loadChinese,
): Promise<Refusal> {
  const sentences = language.value === 'zh' ? await load().catch(() => ({}) as Sentences) : {};
  const why = sentences[rejection];
  return why === undefined ? { why: detail } : { why, detail };
}
