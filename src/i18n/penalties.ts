import type { Lang } from "#config/locales.ts";
import type { PenaltyFrame } from "#schemas/laws.ts";
import { formatAmount, formatNumber, formatVnd, formatVndRange } from "./figures.ts";
import type { Translate } from "./translate.ts";

type Duration = NonNullable<PenaltyFrame["nonCustodial"]>;

/** A span of time: `{ months: 6 }` → vi `6 tháng`, en `6 months`. */
export function formatDuration(duration: Duration, t: Translate): string {
  return [
    duration.years !== undefined && t("duration.years", { count: duration.years }),
    duration.months !== undefined && t("duration.months", { count: duration.months }),
    duration.days !== undefined && t("duration.days", { count: duration.days }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The amounts that lead to a frame: vi `chiếm đoạt từ 2 triệu đồng đến dưới 50 triệu đồng`. Empty when no amount does. */
export function frameAmounts(frame: PenaltyFrame, lang: Lang, t: Translate): string {
  return frame.amount
    .map((amount) => {
      const isCount = amount.of === "accounts" || amount.of === "people";
      const show = (value: number) => (isCount ? formatNumber(value, lang) : formatVnd(value, lang, t));
      const span =
        amount.from !== undefined && amount.below !== undefined
          ? t("penalty.fromBelow", { from: isCount ? show(amount.from) : formatAmount(amount.from, lang, t), below: show(amount.below) })
          : amount.from !== undefined
            ? t("penalty.from", { from: show(amount.from) })
            : amount.below !== undefined
              ? t("penalty.below", { below: show(amount.below) })
              : "";
      return t(`penalty.${amount.of}`, { amount: span });
    })
    .join(` ${t("penalty.or")} `);
}

const banKeys = { posts: "penalty.banPosts", work: "penalty.banWork", "posts-or-work": "penalty.ban" } as const;

/**
 * What a frame may bring, one item per penalty: vi `phạt tù từ 6 tháng đến 3 năm`.
 * `isCriminal`: the frame stands in the Penal Code; Chinese and Korean name a court's fine (罚金, 벌금) apart from an administrative one.
 */
export function framePenalties(frame: PenaltyFrame, lang: Lang, t: Translate, isCriminal = false): string[] {
  const items: string[] = [];
  const fineKey = isCriminal ? "penalty.criminalFine" : "penalty.fine";
  if (frame.warning) items.push(t("penalty.warning"));
  if (frame.fine) {
    const { from, to } = frame.fine;
    if (from !== undefined && to !== undefined) items.push(t(fineKey, { range: formatVndRange(from, to, lang, t) }));
    else if (to !== undefined) items.push(t(isCriminal ? "penalty.criminalFineTo" : "penalty.fineTo", { to: formatVnd(to, lang, t) }));
    else if (from !== undefined) items.push(t(fineKey, { range: t("penalty.from", { from: formatVnd(from, lang, t) }) }));
  }
  if (frame.nonCustodial) items.push(t("penalty.nonCustodial", { to: formatDuration(frame.nonCustodial, t) }));
  if (frame.prison) {
    const { from, to, life } = frame.prison;
    if (from && to && formatDuration(from, t) === formatDuration(to, t))
      items.push(t("penalty.prisonExactly", { term: formatDuration(to, t) }));
    else if (from && to) items.push(t("penalty.prison", { from: formatDuration(from, t), to: formatDuration(to, t) }));
    else if (to) items.push(t("penalty.prisonTo", { to: formatDuration(to, t) }));
    if (life) items.push(t("penalty.life"));
  }
  if (frame.ban?.to) {
    items.push(
      frame.ban.from
        ? t(banKeys[frame.ban.of], { from: formatDuration(frame.ban.from, t), to: formatDuration(frame.ban.to, t) })
        : t("penalty.banTo", { to: formatDuration(frame.ban.to, t) }),
    );
  }
  if (frame.confiscation) items.push(t(`penalty.confiscation.${frame.confiscation}`));
  return items;
}
