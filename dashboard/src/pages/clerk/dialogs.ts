import type { Component } from 'vue';
import AddErrandDialog from './AddErrandDialog.vue';
import CallDialog from './CallDialog.vue';
import FinishDialog from './FinishDialog.vue';
import HandOverDialog from './HandOverDialog.vue';
import KeysDialog from './KeysDialog.vue';
import ParkDialog from './ParkDialog.vue';
import PauseDialog from './PauseDialog.vue';
import RefuseDialog from './RefuseDialog.vue';
import TransferDialog from './TransferDialog.vue';
import type { Asking } from './work';

/** The dialog of every action that asks for more. */
export const DIALOGS: Readonly<Record<Asking, Component>> = {
  'finish': FinishDialog,
  'transfer': TransferDialog,
  'park': ParkDialog,
  'pause': PauseDialog,
  'call': CallDialog,
  'refuse': RefuseDialog,
  'add-errand': AddErrandDialog,
  'serve-without-ticket': AddErrandDialog,
  'hand-over': HandOverDialog,
  'keys': KeysDialog,
};
