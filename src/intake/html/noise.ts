/** What pages put around a text, told by words; each with what it is called in the list. */
const BY_TEXT: readonly (readonly [string, RegExp])[] = [
  [
    '面包屑',
    /^(?:您?(?:当前|现在|所在)?的?(?:所在)?的?位置|当前页面|首页\s*[>＞›»/])\s*(?:[:：是>＞›»/]|$).{0,80}$/u,
  ],
  [
    '扫一扫',
    /^.{0,12}(?:扫一扫|扫码|扫描(?:下方|右侧)?二维码|手机(?:查看|扫|浏览)|微信扫).{0,30}$/u,
  ],
  ['字号', /^[【[(（]?\s*(?:字(?:体|号|号大小)|文字大小)\s*[:：]?.{0,24}$/u],
  ['字号', /^[【[]?\s*(?:[大中小]\s*){2,3}[】\]]?$/u],
  [
    '打印',
    /^[【[(（]?\s*(?:(?:我要|在线)?打\s*印(?:本[页文]|此页|正文|文章)?|关\s*闭(?:窗口|本页)?|收\s*藏(?:本页)?|返回(?:顶部|首页|列表|上一?页)?|保存)(?:[\s|｜/、【】[\]()（）]+(?:打\s*印(?:本[页文])?|关\s*闭(?:窗口)?|收\s*藏|返回顶部|保存))*\s*[】\])）]?$/u,
  ],
  [
    '分享',
    /^[【[]?(?:一键)?(?:分享|转发)(?:到|至|本文|文章|给好友)?\s*[:：]?(?:[\s、|]*(?:微信|微博|新浪微博|QQ空间|QQ好友|QQ|腾讯微博|人人网|朋友圈|空间|复制链接|更多|豆瓣|打印|收藏))*[】\]]?$/u,
  ],
  [
    '分享',
    /^(?:微信|新浪微博|微博|QQ空间|QQ好友|腾讯微博|朋友圈|复制链接|人人网)(?:[\s、|]*(?:微信|新浪微博|微博|QQ空间|QQ好友|腾讯微博|朋友圈|复制链接|人人网|更多))*$/u,
  ],
  ['朗读', /^(?:点击)?(?:语音(?:播报|播放|朗读)|听全文|朗读(?:全文)?|播放|收听|暂停)$/u],
  ['翻页', /^(?:上|下)一(?:篇|条|页|篇文章)\s*(?:[:：].{0,80})?$/u],
  [
    '发布信息',
    /^(?=.{0,160}$)(?:(?:信息)?来源|发布(?:时间|日期|机构|单位)|时间|日期|作者|浏览(?:次数|量)?|阅读(?:次数|量)?|访问(?:次数|量)?|点击(?:率|数|量|次数)?|(?:责任)?编辑|文章来源|稿源|字数|审核|供稿)\s*[:：](?!.*[。；])/u,
  ],
  ['发布信息', /^\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/u],
  [
    '发布信息',
    /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[【[|｜]?\s*(?:(?:信息)?来源|作者|编辑|浏览|阅读|点击|访问|字[体号]|(?:审核|发布|供稿|撰稿|责任编辑|责编)人?\s*[：:])(?!.*[。；]).{0,120}$/u,
  ],
  [
    '相关链接',
    /^(?:相关(?:链接|阅读|文章|新闻|文档|文件|稿件|解读|报道|信息|推荐|附件)|猜你喜欢|热点(?:推荐|专题)|推荐阅读|延伸阅读|政策解读|图解|一图读懂)\s*[:：]?$/u,
  ],
  [
    '下载',
    /^(?:附件)?(?:下载|点击下载)(?:\s*(?:文字版|图片版|PDF版|Word版|pdf|word|doc|全文)[\s、|]*)*$/iu,
  ],
  ['下载', /^(?:OFD|PDF|Word|DOC)版?(?:下载)?$/iu],
  [
    '网站用语',
    /^(?:无障碍(?:浏览|阅读)?|长者(?:版|模式)|适老(?:化|版|模式)|繁體(?:版|中文)?|简体(?:版|中文)?|English|登录|注册|搜索|退出|设为首页|加入收藏|网站地图|联系我们|关于我们|首页|站内搜索|请输入.{0,12}|进入关怀版|移动(?:版|端)|智能(?:问答|机器人)|政策原文|原文链接|文件原文)(?:[\s|｜]+(?:登录|注册|English|繁體|无障碍浏览|无障碍|长者模式|长者版|网站地图|联系我们|关于我们|首页))*$/u,
  ],
  [
    '页脚',
    /(?:ICP备|公网安备|网站标识码|版权所有|Copyright|©|技术支持\s*[:：]|承办(?:单位)?\s*[:：]|主办(?:单位)?\s*[:：].{0,40}(?:承办|政府|局)|建议使用.{0,20}(?:浏览器|分辨率)|浏览器.{0,12}分辨率)/iu,
  ],
];

/** What a short line of a page is when it is no text of the document, or null. */
export function noiseByText(text: string): string | null {
  return BY_TEXT.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Parts of a page by the names that its makers gave them, words of `class` and `id`. */
const BY_NAME: readonly (readonly [string, RegExp])[] = [
  [
    '页脚',
    /(?:^|[-_\s])(?:footer|foot|copyright|bottom-?(?:bar|nav|info)|site-?info)(?:$|[-_\s])|footer$/iu,
  ],
  ['页头', /(?:^|[-_\s])(?:site-?header|page-?header|top-?bar|topnav|logo|banner)(?:$|[-_\s])/iu],
  [
    '面包屑',
    /bread-?crumbs?|(?:^|[-_\s])(?:crumbs?|location|position|weizhi|dqwz|currentpath|path)(?:$|[-_\s])/iu,
  ],
  [
    '导航',
    /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|main-?nav|sub-?nav|channel-?list|side-?bar|sidenav)(?:$|[-_\s])/iu,
  ],
  [
    '分享',
    /(?:^|[-_\s])(?:share|bdshare\w*|bshare\w*|social-?share|jiathis\w*|sharebox|fenxiang)(?:$|[-_\s\d])/iu,
  ],
  ['扫一扫', /qr-?code|ewm|erweima|(?:^|[-_\s])(?:saoyisao|sys|code-?box|wx-?code)(?:$|[-_\s])/iu],
  ['字号', /font-?size|zihao|(?:^|[-_\s])(?:fontsize|txt-?size|text-?size)(?:$|[-_\s])/iu],
  [
    '打印',
    /(?:^|[-_\s])(?:print|dayin|print-?box|tools?-?bar|article-?tools?|close-?box)(?:$|[-_\s])/iu,
  ],
  [
    '相关链接',
    /(?:^|[-_\s])(?:related|relate-?(?:list|news|doc)s?|recommend|xgwj|xglj|xgjd|hot-?(?:news|list))(?:$|[-_\s])/iu,
  ],
  [
    '翻页',
    /(?:^|[-_\s])(?:pager|pagination|prev-?next|page-?(?:turn|nav|bar|num|list)|sxp)(?:$|[-_\s])/iu,
  ],
  ['评论', /(?:^|[-_\s])(?:comments?(?:-?(?:list|box|area))?|pinglun)(?:$|[-_\s])/iu],
  ['标签', /(?:^|[-_\s])(?:tags|tag-?list|biaoqian)(?:$|[-_\s])/iu],
];
const BY_TAG: Readonly<Record<string, string>> = {
  nav: '导航',
  footer: '页脚',
  aside: '边栏',
  button: '控件',
  select: '控件',
  option: '控件',
  textarea: '控件',
  dialog: '控件',
};
const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: '导航',
  contentinfo: '页脚',
  search: '控件',
  complementary: '边栏',
  dialog: '控件',
};

/** What a part of a page is by its tag, role and names, or null. */
export function noiseByName(part: {
  readonly tag: string;
  readonly role: string;
  readonly names: readonly string[];
}): string | null {
  const certain = BY_TAG[part.tag] ?? BY_ROLE[part.role];
  if (certain !== undefined) return certain;
  const found = BY_NAME.find(([, pattern]) => part.names.some((name) => pattern.test(name)));
  return found?.[0] ?? null;
}
