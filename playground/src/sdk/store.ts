import type { Entities } from '../contract/names.ts';
import { frozenCopy } from './freeze.ts';
import { jsonText } from '../protocol/json-text.ts';
import type { SdkPolicy } from '../protocol/policy.ts';
import { SDK_AS_ASSUMED } from './policy.ts';

/** The name of an entity. */
type Name<States> = keyof States & string;

export interface Subscription {
  readonly id: number;
  readonly entity: string;
  readonly closed: boolean;
  close(): void;
}

export interface SubscribeOptions {
  withInitialResult: boolean;
  /** Told before each delivery. */
  delivering?: (subscription: Subscription, initial: boolean) => void;
}

interface Open extends Subscription {
  closed: boolean;
  receive: (value: never) => unknown;
  delivering: SubscribeOptions['delivering'];
}

/**
 * The state of the cabinet: one frozen value per entity, null before there is one, and who wants to know when it
 * changes.
 */
export class Store<States extends object = Entities> {
  readonly #values = new Map<keyof States, unknown>();
  readonly #open = new Map<keyof States, Set<Open>>();
  readonly #watchers = new Set<(entity: Name<States>, subscribers: number) => void>();
  readonly #failed: (error: unknown, entity: string) => void;
  readonly #policy: SdkPolicy;
  #ids = 0;
  /** The event that told of the last change; whoever watches the changes and tells of them sets it. */
  changed = 0;

  /** `failed` hears what subscribers throw; the other subscribers are served all the same. */
  constructor(
    entities: readonly NoInfer<Name<States>>[],
    failed: (error: unknown, entity: string) => void,
    policy: SdkPolicy = SDK_AS_ASSUMED,
  ) {
    this.#failed = failed;
    this.#policy = policy;
    for (const entity of entities) {
      this.#values.set(entity, null);
      this.#open.set(entity, new Set());
    }
  }

  get entities(): Name<States>[] {
    return [...this.#values.keys()] as Name<States>[];
  }

  has(entity: unknown): entity is Name<States> {
    return this.#values.has(entity as Name<States>);
  }

  get<E extends Name<States>>(entity: E): States[E] | null {
    return (this.#values.get(entity) ?? null) as States[E] | null;
  }

  /** Sets a value and delivers it once to each subscription that is open now; no change, no delivery. */
  set<E extends Name<States>>(entity: E, value: States[E] | null): void {
    const open = this.#open.get(entity);
    if (!open || jsonText(value) === jsonText(this.get(entity))) {
      return;
    }
    const frozen = frozenCopy(value);
    this.#values.set(entity, frozen);
    for (const watch of this.#watchers) {
      watch(entity, open.size);
    }
    for (const subscription of this.#listening(entity)) {
      const delivered = this.#deliver(
        subscription,
        this.get(subscription.entity as Name<States>),
        false,
      );
      if (!delivered && !this.#policy.deliversPastErrors) {
        return;
      }
    }
  }

  /** Who hears of a change, those of the entity itself first. */
  #listening(entity: Name<States>): Open[] {
    const others = this.#policy.deliversEveryUpdate ? this.entities : [];
    const names = [entity, ...others.filter((name) => name !== entity)];
    return names.flatMap((name) => [...(this.#open.get(name) ?? [])]);
  }

  subscribe<E extends Name<States>>(
    entity: E,
    receive: (value: States[E] | null) => unknown,
    options: SubscribeOptions,
  ): Subscription {
    const open = this.#open.get(entity);
    this.#ids += 1;
    const subscription: Open = {
      id: this.#ids,
      entity,
      closed: false,
      receive,
      delivering: options.delivering,
      close() {
        subscription.closed = true;
        open?.delete(subscription);
      },
    };
    open?.add(subscription);
    if (options.withInitialResult) {
      this.#deliver(subscription, this.get(entity), true);
    }
    return subscription;
  }

  /** The cabinet's own ear; it hears of a change before the subscribers do. */
  watch(watcher: (entity: Name<States>, subscribers: number) => void): void {
    this.#watchers.add(watcher);
  }

  /** Returns whether the subscriber took it. */
  #deliver(subscription: Open, value: unknown, initial: boolean): boolean {
    if (subscription.closed) {
      return true;
    }
    subscription.delivering?.(subscription, initial);
    try {
      subscription.receive(value as never);
      return true;
    } catch (error) {
      this.#failed(error, subscription.entity);
      return false;
    }
  }
}
