// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffinish.h"

#include "model/tr.h"
#include "pdftags.h"

#include <QCryptographicHash>
#include <QUuid>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

using Pages = std::vector<QPDFObjectHandle>;

Pages pagesOf(QPDF &pdf)
{
    Pages pages;
    for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        pages.push_back(page.getObjectHandle());
    }
    return pages;
}

QPDFObjectHandle destination(const QPDFObjectHandle &page)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(page);
    array.appendItem(QPDFObjectHandle::newName("/Fit"));
    return array;
}

/// The six letters before the name of the @p number th font subset, from 0.
std::string subsetTag(int number)
{
    std::string tag = "FACETA";
    for (size_t i = tag.size(); number > 0 && i-- > 0; number /= 26) {
        tag[i] = static_cast<char>('A' + (tag[i] - 'A' + number) % 26);
    }
    return tag;
}

/// Puts @p tag in the place of the one that the name under @p key begins with, if any.
void retag(QPDFObjectHandle object, const char *key, const std::string &tag)
{
    const std::string name =
        object.getKey(key).isName() ? object.getKey(key).getName() : std::string();
    const size_t plus = name.find('+');
    if (plus != std::string::npos) {
        object.replaceKey(key, QPDFObjectHandle::newName("/" + tag + name.substr(plus)));
    }
}

void retagFont(QPDFObjectHandle font, const std::string &tag)
{
    retag(font, "/BaseFont", tag);
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) {
        QPDFObjectHandle descendant = descendants.getArrayItem(0);
        retag(descendant, "/BaseFont", tag);
        retag(descendant.getKey("/FontDescriptor"), "/FontName", tag);
    }
}

/// Qt names its font subsets by an order that changes from run to run; we name them by their first
/// use.
void renameSubsets(const Pages &pages)
{
    std::set<QPDFObjGen> seen;
    for (QPDFObjectHandle page : pages) {
        for (auto &[key, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap()) {
            if (seen.insert(font.getObjGen()).second) {
                retagFont(font, subsetTag(static_cast<int>(seen.size()) - 1));
            }
        }
    }
}

QPDFObjectHandle makeAnnotation(QPDF &pdf, const Hyperlink &link, const Pages &pages,
                                const Book &book)
{
    const int target = link.anchor.isEmpty() ? 0 : book.pageOf(link.anchor);
    if (target == 0 && link.address.isEmpty()) {
        return QPDFObjectHandle::newNull();
    }
    QPDFObjectHandle made = pdf.makeIndirectObject(
        QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>"));
    const QRectF &a = link.area;
    made.replaceKey("/Rect",
                    QPDFObjectHandle::newFromRectangle(QPDFObjectHandle::Rectangle(
                        a.left(), sheet::height - a.bottom(), a.right(), sheet::height - a.top())));
    made.replaceKey("/Contents", pdfText(link.text));
    if (target > 0) {
        made.replaceKey("/Dest", destination(pages.at(static_cast<size_t>(target - 1))));
    } else {
        QPDFObjectHandle action = QPDFObjectHandle::parse("<< /S /URI >>");
        action.replaceKey("/URI", QPDFObjectHandle::newString(link.address.toStdString()));
        made.replaceKey("/A", action);
    }
    return made;
}

std::vector<std::vector<QPDFObjectHandle>> addLinks(QPDF &pdf, const Pages &pages, const Book &book)
{
    std::vector<std::vector<QPDFObjectHandle>> all(pages.size());
    for (size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
        for (const Hyperlink &link : book.slides().at(static_cast<qsizetype>(i)).links) {
            all[i].push_back(makeAnnotation(pdf, link, pages, book));
            if (all[i].back().isDictionary()) {
                annotations.appendItem(all[i].back());
            }
        }
        QPDFObjectHandle page = pages[i];
        if (annotations.getArrayNItems() > 0) {
            page.replaceKey("/Annots", annotations);
        } else {
            page.removeKey("/Annots");
        }
    }
    return all;
}

/// One level of the bookmarks while they are strung together.
struct Branch
{
    QPDFObjectHandle parent;
    QPDFObjectHandle last;
    int count = 0;

    void add(QPDFObjectHandle child)
    {
        child.replaceKey("/Parent", parent);
        if (count++ == 0) {
            parent.replaceKey("/First", child);
        } else {
            last.replaceKey("/Next", child);
            child.replaceKey("/Prev", last);
        }
        parent.replaceKey("/Last", child);
        last = child;
    }
};

/// One bookmark a page: the first slide of a section stands for it, the section's others below it,
/// and what carries a slide on below that slide.
void addBookmarks(QPDF &pdf, const Pages &pages, const Book &book)
{
    const auto make = [&](const QString &title, size_t page) {
        QPDFObjectHandle made = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        made.replaceKey("/Title", pdfText(title));
        made.replaceKey("/Dest", destination(pages[page]));
        return made;
    };
    const auto close = [](std::optional<Branch> branch) {
        if (branch && branch->count > 0) { // shown folded
            branch->parent.replaceKey("/Count", QPDFObjectHandle::newInteger(-branch->count));
        }
    };
    Branch sections{
        pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>")), {}, 0};
    Branch slides;
    std::optional<Branch> further; // below a slide that does not open its section
    for (size_t i = 0; i < pages.size(); ++i) {
        const Slide &slide = book.slides().at(static_cast<qsizetype>(i));
        QPDFObjectHandle made = make(slide.bookmark, i);
        if (slide.continues && further) {
            further->add(made);
            continue;
        }
        close(further);
        if (slide.opensSection) {
            close(slides);
            sections.add(made);
            slides = {made, {}, 0};
        } else {
            slides.add(made);
        }
        further = slide.opensSection || slide.continues ? std::nullopt
                                                        : std::optional(Branch{made, {}, 0});
    }
    close(further);
    close(slides);
    sections.parent.replaceKey("/Count", QPDFObjectHandle::newInteger(sections.count));
    pdf.getRoot().replaceKey("/Outlines", sections.parent);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QString xmpOf(const Properties &properties, const QString &moment)
{
    const QByteArray seed = (properties.title + moment + properties.author).toUtf8();
    const QString id = QUuid::createUuidV5(QUuid(), seed).toString(QUuid::WithoutBraces);
    const QString creator = properties.author.isEmpty()
        ? QString()
        : u"<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>"_s.arg(
              properties.author.toHtmlEscaped());
    return u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
           "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">"
           "<dc:format>application/pdf</dc:format>"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>%2"
           "<dc:description><rdf:Alt><rdf:li "
           "xml:lang=\"x-default\">%3</rdf:li></rdf:Alt></dc:description>"
           "<dc:language><rdf:Bag><rdf:li>%4</rdf:li></rdf:Bag></dc:language>"
           "<xmp:CreatorTool>Facet</xmp:CreatorTool><xmp:CreateDate>%5</xmp:CreateDate>"
           "<xmp:ModifyDate>%5</xmp:ModifyDate><pdf:Producer>Facet</pdf:Producer>"
           "<xmpMM:DocumentID>uuid:%6</xmpMM:DocumentID></rdf:Description></rdf:RDF></x:xmpmeta>\n"
           "<?xpacket end=\"r\"?>"_s.arg(properties.title.toHtmlEscaped(), creator,
                                         properties.subject.toHtmlEscaped(),
                                         properties.language.toHtmlEscaped(), moment, id);
}

void setProperties(QPDF &pdf, const Properties &properties)
{
    const QDate date = properties.date.isValid() ? properties.date : QDate(2000, 1, 1);
    const auto stamp =
        QPDFObjectHandle::newString(date.toString(u"'D:'yyyyMMdd'000000Z'"_s).toStdString());
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", pdfText(properties.title));
    if (!properties.author.isEmpty()) {
        info.replaceKey("/Author", pdfText(properties.author));
    }
    info.replaceKey("/Subject", pdfText(properties.subject));
    info.replaceKey("/Creator", pdfText(u"Facet"_s));
    info.replaceKey("/Producer", pdfText(u"Facet"_s));
    info.replaceKey("/CreationDate", stamp);
    info.replaceKey("/ModDate", stamp);
    pdf.getTrailer().replaceKey("/Info", info);
    pdf.getTrailer().removeKey("/ID"); // made by chance; one is made of the contents instead
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(properties.language.toStdString()));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLayout", QPDFObjectHandle::newName("/SinglePage"));
    root.replaceKey("/PageLabels", QPDFObjectHandle::parse("<< /Nums [ 0 << /S /D /St 1 >> ] >>"));
    root.removeKey("/Names");
    const QString moment = date.toString(u"yyyy-MM-dd'T00:00:00Z'"_s);
    QPDFObjectHandle xmp =
        QPDFObjectHandle::newStream(&pdf, xmpOf(properties, moment).toStdString());
    xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", xmp);
}

/// Qt's table of glyphs and characters names the blank a tab; who copies text wants a blank.
void nameBlanks(const Pages &pages)
{
    std::set<QPDFObjGen> seen;
    for (QPDFObjectHandle page : pages) {
        for (auto &[key, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap()) {
            QPDFObjectHandle table = font.getKey("/ToUnicode");
            if (!table.isStream() || !seen.insert(table.getObjGen()).second) {
                continue;
            }
            const std::shared_ptr<Buffer> data = table.getStreamData();
            QByteArray text(reinterpret_cast<const char *>(data->getBuffer()),
                            static_cast<qsizetype>(data->getSize()));
            table.replaceStreamData(text.replace("<0009>", "<0020>").toStdString(),
                                    QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
    }
}

std::shared_ptr<Buffer> written(QPDF &pdf, bool last)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(last ? qpdf_o_generate : qpdf_o_disable);
    writer.setCompressStreams(last);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    return writer.getBufferSharedPointer();
}

/// The file's bytes. Object streams are filled by the objects' numbers, which change from run to
/// run; so it is written once to number the objects by where they are used, and then again.
QByteArray writtenTwice(QPDF &pdf)
{
    const std::shared_ptr<Buffer> first = written(pdf, false);
    QPDF numbered;
    numbered.setSuppressWarnings(true);
    numbered.processMemoryFile("deck", reinterpret_cast<const char *>(first->getBuffer()),
                               first->getSize());
    const std::shared_ptr<Buffer> last = written(numbered, true);
    return {reinterpret_cast<const char *>(last->getBuffer()),
            static_cast<qsizetype>(last->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const Book &book, const Properties &properties)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("deck", pdf.constData(), static_cast<size_t>(pdf.size()));
        const Pages pages = pagesOf(document);
        if (pages.size() != static_cast<size_t>(book.pages())) {
            return failure(Tr::tr("The deck could not be put together: pages are missing."));
        }
        renameSubsets(pages);
        nameBlanks(pages);
        auto links = addLinks(document, pages, book);
        tagPages(document, book, links);
        addBookmarks(document, pages, book);
        setProperties(document, properties);
        return writtenTwice(document);
    } catch (const std::exception &error) {
        return failure(
            Tr::tr("The deck could not be put together: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace facet::deck
