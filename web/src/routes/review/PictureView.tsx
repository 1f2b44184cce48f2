import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pictureQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { LossBand } from './LossBand'
import { StageDetail } from './StageDetail'

/** The batch as one picture: what was lost where, and which decision caused it. */
export function PictureView() {
  const { t } = useWords()
  const { id } = useRun()
  const picture = useQuery(pictureQuery(id))
  const [chosen, setChosen] = useState<string>()
  const stages = picture.data?.stages ?? []
  const worst = stages.reduce<(typeof stages)[number] | undefined>(
    (best, stage) => (stage.lost_g > (best?.lost_g ?? 0) ? stage : best),
    undefined,
  )
  const shown = stages.find((stage) => stage.id === chosen) ?? worst
  return (
    <section className="card stack">
      <h2>{t('review.picture')}</h2>
      <p>{t('picture.about')}</p>
      {picture.isPending && <p role="status">{t('picture.computing')}</p>}
      <Refusal error={picture.error} />
      {picture.data && stages.length === 0 && <p className="note">{t('picture.none')}</p>}
      {stages.length > 0 && <LossBand stages={stages} chosen={shown?.id} onChoose={setChosen} />}
      {shown && <StageDetail stage={shown} />}
    </section>
  )
}
