import type { Entry, KindTypes } from "#lib/library.ts";
import type { UiKey } from "#schemas/ui.ts";
import Dialogue from "./Dialogue.astro";
import DoDont from "./DoDont.astro";
import EasyList from "./EasyList.astro";
import PenaltyTable from "./PenaltyTable.astro";
import Phrases from "./Phrases.astro";
import Question from "./Question.astro";
import RedFlags from "./RedFlags.astro";
import StageBadge from "./StageBadge.astro";
import StandingBadge from "./StandingBadge.astro";
import Steps from "./Steps.astro";
import StopSentence from "./StopSentence.astro";

/** Real words from which the examples are made, so that they never drift from what the pages show. */
export interface ExampleWords {
  tactic: KindTypes["tactics"]["words"];
  law: Entry<"laws">;
  lawWords: KindTypes["laws"]["words"];
}

/** One form of the design with the properties of its examples. */
export interface FormExample {
  id: string;
  title: UiKey;
  // Astro's type of an imported component says nothing about its properties.
  component: (props: never) => unknown;
  props: (words: ExampleWords) => Record<string, unknown>[];
}

/** Every recurring form with examples: the pattern page shows them, component tests and accessibility tests run over them. */
export const formExamples: readonly FormExample[] = [
  {
    id: "stop",
    title: "entry.stop",
    component: StopSentence,
    props: ({ tactic }) => [{ text: tactic.stop }, { text: "Ễ Ặ Ự Ổ: ĐỪNG CHUYỂN TIỀN. CÚP MÁY NGAY." }],
  },
  { id: "easy", title: "entry.easy", component: EasyList, props: ({ tactic }) => [{ items: tactic.easy }] },
  { id: "question", title: "entry.question", component: Question, props: ({ tactic }) => [{ text: tactic.question }] },
  { id: "dialogue", title: "entry.dialogue", component: Dialogue, props: ({ tactic }) => [{ turns: tactic.dialogue.slice(0, 4) }] },
  { id: "phrases", title: "entry.phrases", component: Phrases, props: ({ tactic }) => [{ phrases: tactic.phrases }] },
  { id: "flags", title: "entry.redFlags", component: RedFlags, props: ({ tactic }) => [{ items: tactic.redFlags }] },
  { id: "steps", title: "entry.firstSteps", component: Steps, props: ({ tactic }) => [{ items: tactic.firstSteps }] },
  { id: "do-dont", title: "entry.dosDonts", component: DoDont, props: ({ tactic }) => [{ dos: tactic.dos, donts: tactic.donts }] },
  {
    id: "stage",
    title: "case.stage",
    component: StageBadge,
    props: () =>
      (["investigated", "charged", "indicted", "tried-first-instance", "appeal", "final"] as const).map((stage) => ({
        stage,
        asOf: "2026-03-13",
      })),
  },
  {
    id: "standing",
    title: "list.filterStatus",
    component: StandingBadge,
    props: () => [
      { validity: { status: "in-force", validFrom: "2026-07-01" } },
      { validity: { status: "ended", validFrom: "2019-01-01", validTo: "2026-06-30" } },
      { validity: { status: "not-yet", validFrom: "2099-01-01" } },
      { validity: { status: "unknown" }, certain: false },
      { validity: { status: "not-a-norm" } },
    ],
  },
  {
    id: "penalties",
    title: "law.penalty",
    component: PenaltyTable,
    props: ({ law, lawWords }) =>
      law.facts.provisions
        .filter((provision) => provision.frames.length > 1)
        .slice(0, 1)
        .map((provision) => ({ frames: provision.frames, words: lawWords.provisions[provision.id]?.frames ?? {}, caption: provision.id })),
  },
];
