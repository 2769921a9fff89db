import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { testReader } from '#app/pdsa/api.server.ts'
import { ideaOptions } from '#app/pdsa/search/idea-options.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { teamReach } from '#app/policy/reach.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { findDraftHere } from '../drafts/store.server.ts'
import { loadAbout } from '../links/load-about.server.ts'
import { namedTeam } from '../links/link.ts'
import { listLinks } from '../links/store.server.ts'
import { tipOfTest } from '../links/tip-of-test.ts'
import { findPause } from '../moderation/silence-store.server.ts'
import { markSeen } from '../notices/store.server.ts'
import { POSTS_PER_PAGE } from '../posts/post.ts'
import { postsFor } from '../posts/shown.server.ts'
import { findPostByNumber, listPosts } from '../posts/store.server.ts'
import { waitsLong } from '../routing/routing.ts'
import { similarForm } from '../search/forms.ts'
import { similarTo } from '../search/similar.server.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import type { Space } from '../spaces/space.ts'
import { listTopicsForm, newTopicParam, readTopicForm, topicParam } from './forms.ts'
import { loadTopic } from './load-topic.server.ts'
import { FIRST_POSTS } from '../pace/pace.ts'
import { isNewcomer, paceOf } from '../pace/pace.server.ts'
import { findReaderOfPage } from '../reading/store.server.ts'
import { listAbove, listTopics } from './store.server.ts'
import { kindsIn } from './topic.ts'

const listReader = ({ actor }: Granted) => ({ names: nameReader(actor), personId: personIdOf(actor) })

/**
 * The change ideas that a topic of a space can be about: the loader sends them, so that no browser loads
 * their texts.
 */
const ideasOf = ({ area }: Pick<Space, 'area'>) => ideaOptions(area === null ? AREA_SLUGS : [area])

/** The topics of a space: pinned ones and unanswered questions above, the others by their last post. */
export const readSpace = defineQuery({
  action: 'space.read',
  form: listTopicsForm,
  load: (context, { space }) => loadSpace(context, space),
  run: async (granted, { subject, space }, { space: _slug, ...filter }) => {
    const { db, may } = granted
    const narrowed = Object.values(filter).some((value) => value !== undefined)
    const [list, above] = await Promise.all([
      listTopics(db, space.id, filter, listReader(granted)),
      narrowed ? null : listAbove(db, space.id, listReader(granted)),
    ])
    const raised = new Set([...(above?.pinned ?? []), ...(above?.unanswered ?? [])].map(({ id }) => id))
    return {
      space,
      filter,
      ideas: ideasOf(space),
      above,
      topics: list.topics.filter(({ id }) => !raised.has(id)),
      next: list.next,
      pausedUntil: (granted.actor.kind === 'person' && granted.actor.silencedUntil) || null,
      /** Questions that nobody has replied to for three days. */
      waitLong: (above?.unanswered ?? []).filter((line) => waitsLong(line, granted.now)).map(({ id }) => id),
      may: {
        start: may('topic.start', subject),
        routing: subject.team !== null && may('team.routing.choose', subject.team),
      },
    }
  },
})

/** What a page needs on which a topic is started. */
export const readNewTopic = defineQuery({
  action: 'topic.start',
  form: newTopicParam,
  load: (context, { space }) => loadSpace(context, space),
  run: async (granted, { space }, { kind, idea, title, tried, setting, body, ...about }) => {
    const { test, chart, driver, aim } = await loadAbout(granted, about)
    const passesOn = kind === 'tip' && test !== null && granted.may('test.write', test.subject)
    const asked = idea ?? (passesOn ? test.test.ideaSlug : null)
    return {
      space,
      newcomer: await isNewcomer(granted),
      ideas: ideasOf(space),
      typed: { title, tried, setting, body },
      similar: title === undefined ? null : await similarTo(granted, similarForm.parse({ title }).title),
      kinds: kindsIn(space),
      kind: kind !== undefined && kindsIn(space).includes(kind) ? kind : null,
      idea: asked === null ? null : (ideaOf(asked)?.slug ?? null),
      about: {
        test: test && {
          ...{ id: test.test.id, change: test.test.change, sharing: test.test.sharing },
          ...{ team: namedTeam(test.team), mayShare: granted.may('test.share', test.subject) },
        },
        chart: chart && {
          ...{ slug: chart.slug, name: chart.name, period: chart.period, team: namedTeam(chart.team) },
        },
        driver,
        aim,
      },
      /** What the form says before its author changes it. */
      begun: passesOn ? tipOfTest(test.test, test.team.slug) : null,
    }
  },
})

/**
 * A topic with a page of its posts, what it is about, how far the asker has read and what they began to
 * write. Opened, it marks its notices as read, which happens without scripts too; `unseen`: there are some
 * that the page has still to mark.
 */
export const readTopic = defineQuery({
  action: 'space.read',
  form: readTopicForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { subject, space, topic }, { from = 1, reply, opened, draft: wanted }) => {
    const { db, actor, may } = granted
    const asReader = listReader(granted)
    const personId = asReader.personId
    const [posts, links, reader, accepted, repliedTo] = await Promise.all([
      listPosts(db, { topicId: topic.id, from, most: POSTS_PER_PAGE }, asReader),
      listLinks(db, topic.id, { tests: testReader(actor), reach: teamReach(actor) }),
      personId === null ? null : findReaderOfPage(db, { topicId: topic.id, personId }, FIRST_POSTS),
      topic.accepted === null || (topic.accepted >= from && topic.accepted < from + POSTS_PER_PAGE)
        ? null
        : listPosts(db, { topicId: topic.id, from: topic.accepted, most: 1 }, asReader),
      reply === undefined ? null : findPostByNumber(db, topic.id, reply),
    ])
    if (opened && personId !== null && reader?.unseen) await markSeen(db, personId, topic.id, granted.now)
    const draft =
      personId !== null && reader?.drafted
        ? await findDraftHere(db, personId, { topicId: topic.id }, wanted === 'yes')
        : null
    const pace = may('post.write', subject) ? await paceOf(granted, topic, reader?.wrote ?? 0) : null
    const changeable = (action: 'post.change' | 'post.withdraw') =>
      posts.flatMap(({ id, mine }) =>
        may(action, { ...subject, writerId: mine ? personId : null }) ? [id] : [],
      )
    const shown = await postsFor(granted, [...posts, ...(accepted ?? [])])
    return {
      ...{ space, topic, posts: shown.slice(0, posts.length), from },
      answer: shown.find(({ number }) => number === topic.accepted) ?? null,
      links,
      reader: { readNumber: reader?.readNumber ?? 0, level: reader?.level ?? ('normal' as const) },
      ...{ pace, draft },
      paused:
        actor.kind === 'person' && actor.silencedUntil ? await findPause(db, actor.id, granted.now) : null,
      replyTo: repliedTo && !repliedTo.withdrawn ? { number: repliedTo.number, body: repliedTo.body } : null,
      signedIn: actor.kind === 'person',
      unseen: reader?.unseen === true && !opened,
      may: {
        reply: may('post.write', subject),
        accept: topic.kind === 'question' && may('topic.accept', subject),
        moderate: may('topic.moderate', subject),
        flag: personId !== null,
        change: changeable('post.change'),
        withdraw: changeable('post.withdraw'),
      },
    }
  },
})

/** What a page needs on which a topic is moved. */
export const readMove = defineQuery({
  action: 'topic.moderate',
  form: topicParam,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (_, { space, topic }) => ({ space, topic }),
})
