import type { LabImage } from '../../api/model'
import { useWords } from '../../language/useWords'
import { useSubjects } from './subjects'

/** Only under a microscope does one need to be told how large things are. */
const MICROSCOPE = 'um'

/** One picture, shape by shape; its colours are what the eye has to judge, so they come with the data. */
export function ImagePicture({ image }: { image: LabImage }) {
  const { t, text, number, unit } = useWords()
  const say = useSubjects()
  const name = say(text(image.title))
  return (
    <figure className="lab-image">
      <svg viewBox={`0 0 ${image.width} ${image.height}`} role="img" aria-label={t('image.picture', { name })}>
        <rect width={image.width} height={image.height} fill={image.ground} />
        {image.shapes.map((shape, index) => {
          const turn = `rotate(${shape.angle_deg} ${shape.x} ${shape.y})`
          return shape.form === 'ELLIPSE' ? (
            <ellipse
              key={index}
              cx={shape.x}
              cy={shape.y}
              rx={shape.length / 2}
              ry={shape.width / 2}
              transform={turn}
              fill={shape.colour}
            />
          ) : (
            <rect
              key={index}
              x={shape.x - shape.length / 2}
              y={shape.y - shape.width / 2}
              width={shape.length}
              height={shape.width}
              rx={shape.form === 'ROD' ? shape.width / 2 : 1}
              transform={turn}
              fill={shape.colour}
            />
          )
        })}
      </svg>
      <figcaption className="small">
        <strong>{name}</strong>{' '}
        {image.unit === MICROSCOPE && (
          <span className="soft">{t('image.scale', { length: number(image.width, 0), unit: unit(image.unit) })}</span>
        )}
      </figcaption>
    </figure>
  )
}
