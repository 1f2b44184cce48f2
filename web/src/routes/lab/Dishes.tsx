import type { Dish } from '../../api/model'
import { useWords } from '../../language/useWords'
import { DishPicture } from './DishPicture'

/** The culture plates after incubation, to be counted by eye. */
export function Dishes({ dishes }: { dishes: readonly Dish[] }) {
  const { t } = useWords()
  const inRoom = dishes.some(({ about }) => about.en)
  const compared = dishes.some(({ subject }) => subject === 'reference medium')
  return (
    <div className="stack-tight">
      <h4>{t('dish.title')}</h4>
      <p className="small soft">
        {t('dish.about')} {inRoom ? t('dish.sieve') : compared ? '' : t('dish.formula')}
      </p>
      <ul className="dishes">
        {dishes.map((dish) => (
          <li key={dish.name}>
            <DishPicture dish={dish} />
          </li>
        ))}
      </ul>
    </div>
  )
}
