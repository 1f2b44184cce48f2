import type { LabImage } from '../../api/model'
import { useWords } from '../../language/useWords'
import { ImagePicture } from './ImagePicture'

/** Pictures that the analyst judges: a stained slide, a rack of tubes. */
export function Images({ images }: { images: readonly LabImage[] }) {
  const { t } = useWords()
  const widest = Math.max(...images.map(({ width }) => width))
  return (
    <div className="stack-tight">
      <h4>{t('image.title')}</h4>
      <p className="small soft">{t('image.about')}</p>
      <ul className="lab-images">
        {images.map((image) => (
          <li key={image.name} style={{ width: `${(100 * image.width) / widest}%` }}>
            <ImagePicture image={image} />
          </li>
        ))}
      </ul>
    </div>
  )
}
