import type { Text, UnitView } from '../api/model'
import { useWords } from '../language/useWords'

/** What fails for every unit at once; the plant takes these at the target `PLANT`. */
const SUPPLIES = ['power', 'compressedAir', 'chilledWater', 'cleanSteam'] as const

/** The supplies of the whole plant as if they were one unit. */
export function usePlantMalfunctions(): UnitView {
  const { t } = useWords()
  const same = (word: string): Text => ({ en: word, ko: word })
  return {
    name: 'PLANT',
    type: 'plant',
    title: same(t('malfunction.plant')),
    tags: [],
    actions: [],
    malfunctions: SUPPLIES.map((name) => ({ name, title: same(t(`malfunction.supply.${name}`)) })),
  }
}
