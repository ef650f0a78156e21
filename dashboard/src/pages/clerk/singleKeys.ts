import { ref, watch } from 'vue';
import { recall, remember } from '../../ui/memory';

const KEY = 'yitaiqing.clerk.single-keys';

/** Whether a key without a modifier that writes a character may act; who dictates text turns it off. */
export const singleKeys = ref(recall(KEY) !== 'off');

watch(singleKeys, (on) => remember(KEY, on ? 'on' : 'off'));
