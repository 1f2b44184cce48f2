import type { TFunction } from 'i18next'
import { en } from '../../language/en'

type Kind = keyof typeof en.kind

/** The word for a kind of entry; a kind the catalogue does not know keeps its own. */
export function kindOf(kind: string, t: TFunction): string {
  return kind in en.kind ? t(`kind.${kind as Kind}`) : kind
}
