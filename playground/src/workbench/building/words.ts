import type { Language } from '../../contract/contract.ts';
import { sizeText } from '../words/size-text.ts';
import type { FindFault } from '../../source-map/find-map.ts';
import type { MapFault } from '../../source-map/read-map.ts';
import { PATIENCE, type TypeScriptError } from '../../typescript/client.ts';

export interface BuildingWords {
  loading(percent: number): string;
  failed: Record<TypeScriptError['reason'], (reason: string) => string>;
  /** Why a source map is not used. */
  faults: Record<MapFault | FindFault, string>;
  /** Why there is nothing to pack or to try. */
  notBuilt(place: string, message: string): string;
  /** Of many findings only the first are told. */
  more(count: number): string;
  /** How the build went, for the summary of a check. */
  found(errors: number, warnings: number): string;
  /** The dialog with a text that is no file of the draft. */
  built(file: string): string;
  fromMap(file: string): string;
  size(bytes: number): string;
  close: string;
}

const SECONDS = PATIENCE / 1000;

/** The words of building, loaded with both languages: they are few. */
export const BUILDING_WORDS: Record<Language, BuildingWords> = {
  ru: {
    loading: (percent) =>
      `Исходники собирает TypeScript, он загружается: около 1,2 МБ, ${percent} %.`,
    failed: {
      load: (reason) =>
        `TypeScript, который собирает исходники, не загрузился${reason && ` (${reason})`}. Запустите виджет ещё раз.`,
      work: (reason) => `TypeScript не справился с исходниками${reason && `: ${reason}`}`,
      late: () => `Сборка исходников не закончилась за ${SECONDS} с и остановлена.`,
    },
    faults: {
      large: 'она слишком большая',
      json: 'это не JSON',
      version: 'это не карта версии 3',
      mappings: 'в ней ошибка',
      'other-code': 'она от другого файла',
      encoding: 'её не удалось раскодировать',
      absent: 'этого файла нет среди файлов виджета',
      elsewhere: 'она на сервере, а песочница её оттуда не загружает',
    },
    notBuilt: (place, message) => `Исходники не собраны. ${place}: ${message}`,
    more: (count) => `Это не всё, ещё замечаний: ${count}.`,
    found: (errors, warnings) =>
      `При сборке исходников ошибок: ${errors}, предупреждений: ${warnings}.`,
    built: (file) => `${file}, собранный из исходников`,
    fromMap: (file) => `${file}, из карты исходников`,
    size: (bytes) =>
      `${sizeText(bytes, 'ru', ['Б', 'КБ', 'МБ'])}. Так файл выглядит при запуске и в архиве; меняйте исходники, а не его.`,
    close: 'Закрыть',
  },
  en: {
    loading: (percent) => `TypeScript builds the source and is loading: about 1.2 MB, ${percent}%.`,
    failed: {
      load: (reason) =>
        `TypeScript, which builds the source, did not load${reason && ` (${reason})`}. Run the widget again.`,
      work: (reason) => `TypeScript failed on the source${reason && `: ${reason}`}`,
      late: () => `The build of the source did not end within ${SECONDS} s and was stopped.`,
    },
    faults: {
      large: 'it is too large',
      json: 'it is not JSON',
      version: 'it is not a map of version 3',
      mappings: 'there is a mistake in it',
      'other-code': 'it is that of another file',
      encoding: 'it cannot be decoded',
      absent: 'the widget has no such file',
      elsewhere: 'it is on a server, from which the playground does not load it',
    },
    notBuilt: (place, message) => `The source is not built. ${place}: ${message}`,
    more: (count) => `There is more, findings: ${count}.`,
    found: (errors, warnings) =>
      `In the build of the source: errors ${errors}, warnings ${warnings}.`,
    built: (file) => `${file}, built of the source`,
    fromMap: (file) => `${file}, from the source map`,
    size: (bytes) =>
      `${sizeText(bytes, 'en', ['bytes', 'KB', 'MB'])}. This is the file that runs and is packed; change the source, not this.`,
    close: 'Close',
  },
};
