import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { genealogyQuery } from '../../api/runs'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'
import { useRun } from '../../live/RunContext'
import { GenealogyDetail } from './GenealogyDetail'
import { GenealogyGraph } from './GenealogyGraph'

/** Which lot is in which vial. */
export function GenealogyView() {
  const { t } = useWords()
  const { id } = useRun()
  const genealogy = useQuery(genealogyQuery(id))
  const [chosen, setChosen] = useState<string>()
  return (
    <section className="card stack">
      <h2>{t('review.genealogy')}</h2>
      <p>{t('genealogy.about')}</p>
      {genealogy.isPending && <p role="status">{t('state.loading')}</p>}
      <Refusal error={genealogy.error} />
      {genealogy.data?.nodes.length === 0 && <p className="note">{t('genealogy.none')}</p>}
      {genealogy.data && genealogy.data.nodes.length > 0 && (
        <>
          <GenealogyGraph genealogy={genealogy.data} chosen={chosen} onChoose={setChosen} />
          {chosen && (
            <GenealogyDetail genealogy={genealogy.data} chosen={chosen} onChoose={setChosen} />
          )}
        </>
      )}
    </section>
  )
}
