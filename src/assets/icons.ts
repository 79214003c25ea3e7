/**
 * Drawings of the pictograms and of the interface, from @phosphor-icons/core (MIT), style "fill":
 * `icons["hang-up"]` is the source of one SVG, 256 × 256, drawn in currentColor.
 * A new icon: one import and one line in the table.
 */
import airplaneTilt from "@phosphor-icons/core/assets/fill/airplane-tilt-fill.svg?raw";
import appWindow from "@phosphor-icons/core/assets/fill/app-window-fill.svg?raw";
import arrowRight from "@phosphor-icons/core/assets/fill/arrow-right-fill.svg?raw";
import bank from "@phosphor-icons/core/assets/fill/bank-fill.svg?raw";
import bed from "@phosphor-icons/core/assets/fill/bed-fill.svg?raw";
import briefcase from "@phosphor-icons/core/assets/fill/briefcase-fill.svg?raw";
import building from "@phosphor-icons/core/assets/fill/building-fill.svg?raw";
import carProfile from "@phosphor-icons/core/assets/fill/car-profile-fill.svg?raw";
import chatCircleDots from "@phosphor-icons/core/assets/fill/chat-circle-dots-fill.svg?raw";
import checkCircle from "@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw";
import clock from "@phosphor-icons/core/assets/fill/clock-fill.svg?raw";
import copy from "@phosphor-icons/core/assets/fill/copy-fill.svg?raw";
import diceFive from "@phosphor-icons/core/assets/fill/dice-five-fill.svg?raw";
import downloadSimple from "@phosphor-icons/core/assets/fill/download-simple-fill.svg?raw";
import envelopeSimple from "@phosphor-icons/core/assets/fill/envelope-simple-fill.svg?raw";
import eye from "@phosphor-icons/core/assets/fill/eye-fill.svg?raw";
import filePdf from "@phosphor-icons/core/assets/fill/file-pdf-fill.svg?raw";
import flag from "@phosphor-icons/core/assets/fill/flag-fill.svg?raw";
import gift from "@phosphor-icons/core/assets/fill/gift-fill.svg?raw";
import graduationCap from "@phosphor-icons/core/assets/fill/graduation-cap-fill.svg?raw";
import handPalm from "@phosphor-icons/core/assets/fill/hand-palm-fill.svg?raw";
import heart from "@phosphor-icons/core/assets/fill/heart-fill.svg?raw";
import hospital from "@phosphor-icons/core/assets/fill/hospital-fill.svg?raw";
import house from "@phosphor-icons/core/assets/fill/house-fill.svg?raw";
import identificationCard from "@phosphor-icons/core/assets/fill/identification-card-fill.svg?raw";
import image from "@phosphor-icons/core/assets/fill/image-fill.svg?raw";
import key from "@phosphor-icons/core/assets/fill/key-fill.svg?raw";
import lightning from "@phosphor-icons/core/assets/fill/lightning-fill.svg?raw";
import linkBreak from "@phosphor-icons/core/assets/fill/link-break-fill.svg?raw";
import lockKey from "@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw";
import magnifyingGlass from "@phosphor-icons/core/assets/fill/magnifying-glass-fill.svg?raw";
import mapPin from "@phosphor-icons/core/assets/fill/map-pin-fill.svg?raw";
import megaphone from "@phosphor-icons/core/assets/fill/megaphone-fill.svg?raw";
import money from "@phosphor-icons/core/assets/fill/money-fill.svg?raw";
import parcel from "@phosphor-icons/core/assets/fill/package-fill.svg?raw";
import phoneCall from "@phosphor-icons/core/assets/fill/phone-call-fill.svg?raw";
import phoneX from "@phosphor-icons/core/assets/fill/phone-x-fill.svg?raw";
import pill from "@phosphor-icons/core/assets/fill/pill-fill.svg?raw";
import printer from "@phosphor-icons/core/assets/fill/printer-fill.svg?raw";
import prohibit from "@phosphor-icons/core/assets/fill/prohibit-fill.svg?raw";
import qrCode from "@phosphor-icons/core/assets/fill/qr-code-fill.svg?raw";
import receipt from "@phosphor-icons/core/assets/fill/receipt-fill.svg?raw";
import scales from "@phosphor-icons/core/assets/fill/scales-fill.svg?raw";
import shieldCheck from "@phosphor-icons/core/assets/fill/shield-check-fill.svg?raw";
import simCard from "@phosphor-icons/core/assets/fill/sim-card-fill.svg?raw";
import siren from "@phosphor-icons/core/assets/fill/siren-fill.svg?raw";
import speakerHigh from "@phosphor-icons/core/assets/fill/speaker-high-fill.svg?raw";
import storefront from "@phosphor-icons/core/assets/fill/storefront-fill.svg?raw";
import trendUp from "@phosphor-icons/core/assets/fill/trend-up-fill.svg?raw";
import usersFour from "@phosphor-icons/core/assets/fill/users-four-fill.svg?raw";
import usersThree from "@phosphor-icons/core/assets/fill/users-three-fill.svg?raw";
import videoCamera from "@phosphor-icons/core/assets/fill/video-camera-fill.svg?raw";
import warning from "@phosphor-icons/core/assets/fill/warning-fill.svg?raw";
import xCircle from "@phosphor-icons/core/assets/fill/x-circle-fill.svg?raw";
import type { Pictogram } from "#schemas/sheets.ts";

/** Names that only the interface uses; the rest are the pictograms of sheets. */
type InterfaceIcon = "print" | "download" | "copy" | "check" | "arrow" | "flag" | "cross" | "siren" | "listen" | "file" | "image" | "place";

/** The name of a drawing. */
export type IconName = Pictogram | InterfaceIcon;

/** SVG source by name. Names that end in -off are drawn with a bar across (see Pictogram.astro). */
export const icons: Record<IconName, string> = {
  "hang-up": phoneX,
  hand: handPalm,
  people: usersThree,
  bank: bank,
  lock: lockKey,
  phone: phoneCall,
  chat: chatCircleDots,
  app: appWindow,
  "download-off": downloadSimple,
  "link-off": linkBreak,
  money: money,
  "money-off": money,
  trend: trendUp,
  prohibit: prohibit,
  "id-card": identificationCard,
  camera: videoCamera,
  qr: qrCode,
  mail: envelopeSimple,
  package: parcel,
  job: briefcase,
  heart: heart,
  gift: gift,
  house: house,
  school: graduationCap,
  hospital: hospital,
  "police-station": building,
  shop: storefront,
  car: carProfile,
  plane: airplaneTilt,
  bolt: lightning,
  receipt: receipt,
  clock: clock,
  search: magnifyingGlass,
  shield: shieldCheck,
  warning: warning,
  dice: diceFive,
  key: key,
  sim: simCard,
  eye: eye,
  bed: bed,
  family: usersFour,
  scales: scales,
  pill: pill,
  speaker: megaphone,
  print: printer,
  download: downloadSimple,
  copy: copy,
  check: checkCircle,
  arrow: arrowRight,
  flag: flag,
  cross: xCircle,
  siren: siren,
  listen: speakerHigh,
  file: filePdf,
  image: image,
  place: mapPin,
};

/** The drawn part of an icon, without its <svg> element, for a wrapper of one's own. */
export function iconBody(name: IconName): string {
  return icons[name].replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
}
